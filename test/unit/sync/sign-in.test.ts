import { describe, expect, it } from 'vitest';
import { signInFailure } from '../../../shared/sync/sign-in.ts';

const asked = 'https://democracy.mereshire.example/mgWebService.asmx/GetMeetings';
const portal = '<html><title>Grand Hotel guest Wi-Fi</title><form><input type="password" name="room"></form></html>';

describe('a network that asks its user to sign in', () => {
  it('is known by leading elsewhere to a page that says so, or by its own word', () => {
    expect(signInFailure(asked, 'http://login.hotel.example/', 200, portal)).toMatchObject({ code: 'sign-in' });
    expect(signInFailure(asked, 'http://login.hotel.example/', 200, portal)?.message).toMatch(
      /^login\.hotel\.example /,
    );
    expect(signInFailure(asked, asked, 511, '')).toMatchObject({ code: 'sign-in' });
  });

  it('is not seen in a page of the site itself, in a site that has moved, or in a check for robots', () => {
    expect(signInFailure(asked, asked, 200, portal)).toBeNull();
    expect(signInFailure(asked, 'https://www.democracy.mereshire.example/', 200, portal)).toBeNull();
    const moved = '<html><title>Council meetings</title><a href="mgWhatsNew.aspx">New</a></html>';
    expect(signInFailure(asked, 'https://mereshire.moderngov.example/', 200, moved)).toBeNull();
    expect(signInFailure(asked, 'https://check.example/', 403, '<title>Just a moment...</title>')).toBeNull();
  });
});
