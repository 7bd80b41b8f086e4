import CFB from 'cfb';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readCompoundFile } from '../../../shared/mail/compound-file.ts';
import { type OutlookMessage, readOutlookMessage } from '../../../shared/mail/outlook-message.ts';
import { msgOf } from '../support/make-msg.ts';

const bytesOf = (length: number) => new Uint8Array(length).map((_, place) => (place * 31) % 251);

/** Reads everything there is to read of a message, as a caller may. */
function readAll(message: OutlookMessage | null): void {
  for (const { content } of message?.attachments ?? []) {
    if (content.kind === 'bytes') content.read();
    if (content.kind === 'message') readAll(content.message);
  }
}

describe('an Outlook message', () => {
  it('gives its words and what is attached, small and large, and messages within it', () => {
    const [small, large] = [bytesOf(100), bytesOf(300_000)];
    const inner = { subject: 'FW: papers', attachments: [{ name: 'report.pdf', bytes: bytesOf(5000) }] };
    const message = readOutlookMessage(
      msgOf({
        subject: 'Agenda: Police and Crime Panel – 7 December',
        sender: 'Gwenllian Prŷs',
        sentAt: '2026-11-27T16:05:00.000Z',
        text: 'Dear member',
        attachments: [
          { name: 'agenda.pdf', bytes: small },
          { name: 'Public reports pack.pdf', bytes: large },
          { name: 'logo.png', bytes: small, inline: true },
          { name: 'earlier.msg', message: inner },
          { name: 'in the cloud.pdf', link: true },
        ],
      }),
    );
    expect(message?.words).toEqual({
      subject: 'Agenda: Police and Crime Panel – 7 December',
      sender: 'Gwenllian Prŷs',
      sentAt: '2026-11-27T16:05:00.000Z',
      text: 'Dear member',
    });
    const [first, second, logo, forwarded, cloud] = message?.attachments ?? [];
    expect(first).toMatchObject({ name: 'agenda.pdf', inline: false });
    expect(first?.content.kind === 'bytes' && first.content.read()).toEqual(small);
    expect(second?.content.kind === 'bytes' && Buffer.compare(second.content.read(), large)).toBe(0);
    expect(logo).toMatchObject({ inline: true });
    const within = forwarded?.content.kind === 'message' ? forwarded.content.message : null;
    expect(within?.words.subject).toBe('FW: papers');
    expect(within?.attachments.map(({ name }) => name)).toEqual(['report.pdf']);
    expect(cloud).toMatchObject({ name: 'in the cloud.pdf', content: { kind: 'none' } });
  });

  it('may be written in a code page', () => {
    const message = readOutlookMessage(msgOf({ subject: 'Café – “papers”'.replace(/[–“”]/g, '-'), codePage: 1252 }));
    expect(message?.words.subject).toBe('Café - -papers-');
  });

  it('is not another compound file, nor bytes that are none', () => {
    const other = CFB.utils.cfb_new();
    CFB.utils.cfb_add(other, '/WordDocument', Buffer.from('words'));
    expect(readOutlookMessage(new Uint8Array(CFB.write(other, { type: 'buffer' }) as Buffer))).toBeNull();
    expect(readOutlookMessage(new Uint8Array())).toBeNull();
    expect(readOutlookMessage(bytesOf(2000))).toBeNull();
  });

  it('never throws and never runs on, whatever its bytes', () => {
    const whole = msgOf({
      subject: 'Agenda',
      attachments: [
        { name: 'a.pdf', bytes: bytesOf(9000) },
        { name: 'b.msg', message: { subject: 'B', attachments: [{ name: 'c.pdf', bytes: bytesOf(70) }] } },
      ],
    });
    const damage = fc.array(fc.tuple(fc.nat(whole.length - 1), fc.nat(255)), { maxLength: 60 });
    fc.assert(
      fc.property(damage, fc.integer({ min: 0, max: whole.length }), (places, length) => {
        const bytes = whole.slice(0, length);
        for (const [place, value] of places) bytes[place] = value;
        readAll(readOutlookMessage(bytes));
      }),
      { numRuns: 400 },
    );
    // Every number in the header and the tables pointing anywhere.
    fc.assert(
      fc.property(fc.array(fc.tuple(fc.nat(whole.length / 4 - 1), fc.nat(40)), { maxLength: 40 }), (numbers) => {
        const bytes = whole.slice();
        const view = new DataView(bytes.buffer);
        for (const [place, value] of numbers) if (place > 1) view.setUint32(place * 4, value, true);
        readAll(readOutlookMessage(bytes));
      }),
      { numRuns: 400 },
    );
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 4000 }), (tail) => {
        const bytes = Uint8Array.from([...whole.subarray(0, 8), ...tail]);
        readCompoundFile(bytes);
        readAll(readOutlookMessage(bytes));
      }),
    );
  });

  it('with a chain of sectors that bites its tail ends all the same', () => {
    const whole = msgOf({ subject: 'Agenda', attachments: [{ name: 'a.pdf', bytes: bytesOf(60_000) }] });
    const bytes = whole.slice();
    const view = new DataView(bytes.buffer);
    const table = (view.getUint32(76, true) + 1) * 512;
    for (let at = table; at < table + 512; at += 4) view.setUint32(at, 2, true);
    readAll(readOutlookMessage(bytes));
  });
});
