import { useState } from 'react';
import { Link } from 'wouter';
import { shortDate } from '../../../shared/dates/dates.ts';
import { library } from '../../data/library-db.ts';
import { useLive } from '../../data/use-live.ts';
import { groupsToAsk } from '../../import/ask-groups.ts';
import { leaveOut } from '../../import/commands.ts';
import type { ImportOutcome, SettledImport } from '../../import/outcome.ts';
import { placeLink } from '../../navigation.ts';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { takeBack, tellWaiting } from './import-papers.ts';
import { ImportPlace } from './import-place.tsx';
import './import-dialog.css';

type Refused = Extract<ImportOutcome, { outcome: 'refused' }>;

/** What became of imported papers: which are here, which meeting the member must name, and what was not imported. */
export function ImportDialog({ outcomes, onClose }: { outcomes: ImportOutcome[]; onClose: () => void }) {
  const [settled, setSettled] = useState<SettledImport[]>([]);
  const [apart, setApart] = useState<ReadonlySet<string>>(new Set());
  const there = [...outcomes.filter((one): one is SettledImport => 'meetingId' in one), ...settled];
  const imported = there.filter(({ outcome }) => outcome === 'imported');
  const before = there.filter(({ outcome }) => outcome === 'already-there');
  const refused = outcomes.filter((one): one is Refused => one.outcome === 'refused');
  const groups = groupsToAsk(outcomes, settled, apart);
  const asked = groups.flatMap(({ asking }) => asking);

  const leave = () => {
    onClose();
    if (asked.length) tellWaiting([...there, ...asked, ...refused]);
  };

  return (
    <Dialog
      open
      onClose={leave}
      title="Import papers"
      actions={
        <>
          {imported.length ? (
            <Button
              look="quiet"
              onClick={() => {
                onClose();
                void takeBack(imported);
                if (asked.length) tellWaiting([...before, ...asked, ...refused]);
              }}
            >
              Undo this import
            </Button>
          ) : null}
          <Button
            look={groups.length ? 'ordinary' : 'primary'}
            onClick={() => {
              onClose();
              void leaveOut(asked.map(({ pending }) => pending));
            }}
          >
            {groups.length ? 'Leave the rest' : 'Done'}
          </Button>
        </>
      }
    >
      <div className="import-dialog">
        {groups.map((group) => (
          <ImportPlace
            key={group.key}
            group={group}
            onImported={(more) => setSettled((so) => [...so, ...more])}
            onApart={() => setApart((so) => new Set([...so, group.origin.id]))}
          />
        ))}
        <Settled title="Imported" places={imported} onOpen={leave} />
        <Settled title="Here already" places={before} onOpen={leave} />
        <NotImported refused={refused} />
      </div>
    </Dialog>
  );
}

function Settled({ title, places, onOpen }: { title: string; places: SettledImport[]; onOpen: () => void }) {
  const ids = [...new Set(places.map(({ meetingId }) => meetingId))];
  const meetings = useLive(() => library.meetings.bulkGet(ids), [ids.join('\n')]) ?? [];
  if (!places.length) return null;
  return (
    <section className="import-part">
      <h3>{places.length === 1 ? title : `${title} (${places.length})`}</h3>
      <ul className="row-list">
        {places.map(({ fileName, meetingId, documentId, sha256 }) => {
          const meeting = meetings.find((row) => row?.id === meetingId);
          const href = placeLink({ meetingId, ...(documentId === null ? {} : { documentId }) });
          return (
            <li key={`${sha256} ${fileName}`}>
              <Link className="row" href={href} onClick={onOpen}>
                <span className="row-title">
                  {fileName}
                  <span className="row-note">
                    {meeting ? `${meeting.bodyName}, ${shortDate(meeting.date)}` : null}
                    {documentId === null ? '. Agenda and minutes of a saved page; its papers are not in it.' : null}
                  </span>
                </span>
              </Link>
            </li>
          );
        })}
      </ul>
    </section>
  );
}

function NotImported({ refused }: { refused: Refused[] }) {
  const pictures = refused.filter(({ inline }) => inline);
  const others = Map.groupBy(
    refused.filter(({ inline }) => !inline),
    ({ fileName, message }) => `${fileName} ${message}`,
  );
  if (!refused.length) return null;
  return (
    <section className="import-part">
      <h3>{refused.length === 1 ? 'Not imported' : `Not imported (${refused.length})`}</h3>
      <ul className="import-reasons">
        {[...others].map(([key, [one, ...more]]) =>
          one ? (
            <li key={key}>
              <strong>{one.fileName}</strong>
              {more.length ? ` (${more.length + 1} times)` : null}
              <br />
              {one.message}
            </li>
          ) : null,
        )}
        {pictures.length ? (
          <li data-tone="soft">
            Pictures in the text of a message: {pictures.map(({ fileName }) => fileName).join(', ')}
          </li>
        ) : null}
      </ul>
    </section>
  );
}
