import { useState } from 'react';
import type { Body, Source } from '../../../shared/model/library.ts';
import type { Follow } from '../../../shared/model/member.ts';
import { changeFollow, type FollowChoice, setFollowed, usualChoice } from '../../sync/commands.ts';
import type { CountedSite } from '../../sync/count-meetings.ts';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { showToast } from '../../ui/toast.tsx';
import { MeetingsChoice } from './meetings-choice.tsx';
import { useSizes } from './use-sizes.ts';

/**
 * Lets the member choose which meetings of a body are fetched and what is kept, with its size first: of one that is
 * followed, or of one to follow.
 */
export function FollowDialog({
  source,
  body,
  follow,
  suggested,
  onClose,
}: {
  source: Source;
  body: Body;
  /** How it is followed, or null for a body that is not. */
  follow: Follow | null;
  /** What to show as chosen at first, where that is not what holds now. */
  suggested?: Partial<FollowChoice>;
  onClose: () => void;
}) {
  const [choice, setChoice] = useState<FollowChoice>(() => {
    const { window, keep } = follow ?? usualChoice;
    return { window, keep, ...suggested };
  });
  const [saving, setSaving] = useState(false);
  const [site] = useState<CountedSite>(() => {
    const { baseUrl, access, kind } = source;
    return { baseUrl, access, kind: kind === 'cmis' ? 'cmis' : 'modern-gov' };
  });
  const [choices, setChoices] = useState(() => new Map([[body.remoteId, choice]]));
  const sizes = useSizes(site, choices);

  async function save() {
    setSaving(true);
    const result = await (follow ? changeFollow(body.id, choice) : setFollowed(body.id, true, choice));
    setSaving(false);
    if (!result.ok) showToast({ tone: 'bad', message: result.message });
    else onClose();
  }

  return (
    <Dialog
      open
      onClose={onClose}
      title={`Meetings of ${body.name}`}
      actions={
        <>
          <Button onClick={onClose}>Cancel</Button>
          <Button look="primary" busy={saving} onClick={() => void save()}>
            {follow === null ? 'Follow' : choice.window === 'all' ? 'Save and download' : 'Save'}
          </Button>
        </>
      }
    >
      <div className="follow-dialog">
        <MeetingsChoice
          labelled
          name={body.name}
          choice={choice}
          onChoice={(next) => {
            setChoice(next);
            setChoices(new Map([[body.remoteId, next]]));
          }}
          size={sizes.get(body.remoteId) ?? 'counting'}
        />
        <p className="field-hint">
          {choice.window === 'all'
            ? 'The whole history is fetched bit by bit, one paper at a time, so that the site is not burdened. It can be stopped at any moment and goes on where it was.'
            : 'What is already here stays, whichever meetings you choose.'}{' '}
          {choice.keep === 'text'
            ? 'Papers of past meetings are fetched, read for searching, and removed again; your marks stay, and a paper comes back when you open it. Those with marks or quotes are kept.'
            : ''}
        </p>
      </div>
    </Dialog>
  );
}
