import { useState } from 'react';
import type { Source } from '../../../shared/model/library.ts';
import type { Follow } from '../../../shared/model/member.ts';
import { changeFollow, type FollowChoice } from '../../sync/commands.ts';
import type { CountedSite } from '../../sync/count-meetings.ts';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { showToast } from '../../ui/toast.tsx';
import { MeetingsChoice } from './meetings-choice.tsx';
import { useSizes } from './use-sizes.ts';

/** Lets the member change which meetings of a followed body are fetched and what is kept, with its size first. */
export function FollowDialog({
  source,
  follow,
  suggested,
  onClose,
}: {
  source: Source;
  follow: Follow;
  /** What to show as chosen at first, where that is not what holds now. */
  suggested?: Partial<FollowChoice>;
  onClose: () => void;
}) {
  const [choice, setChoice] = useState<FollowChoice>({ window: follow.window, keep: follow.keep, ...suggested });
  const [saving, setSaving] = useState(false);
  const [site] = useState<CountedSite>({ baseUrl: source.baseUrl, kind: follow.siteKind, access: source.access });
  const [choices, setChoices] = useState(() => new Map([[follow.bodyRemoteId, choice]]));
  const sizes = useSizes(site, choices);

  async function save() {
    setSaving(true);
    const result = await changeFollow(follow.id, choice);
    setSaving(false);
    if (!result.ok) showToast({ tone: 'bad', message: result.message });
    else onClose();
  }

  return (
    <Dialog
      open
      onClose={onClose}
      title={`Meetings of ${follow.bodyName}`}
      actions={
        <>
          <Button onClick={onClose}>Cancel</Button>
          <Button look="primary" busy={saving} onClick={() => void save()}>
            {choice.window === 'all' ? 'Save and download' : 'Save'}
          </Button>
        </>
      }
    >
      <div className="follow-dialog">
        <MeetingsChoice
          labelled
          name={follow.bodyName}
          choice={choice}
          onChoice={(next) => {
            setChoice(next);
            setChoices(new Map([[follow.bodyRemoteId, next]]));
          }}
          size={sizes.get(follow.bodyRemoteId) ?? 'counting'}
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
