import { Scale } from 'lucide-react';
import { useId, useState } from 'react';
import { Link } from 'wouter';
import type { OutlineEntry } from '../../../shared/agenda/entries.ts';
import { paperContext } from '../../../shared/agenda/paper-context.ts';
import { shortDate } from '../../../shared/dates/dates.ts';
import type { NamedPlace } from '../../../shared/interests/by-entry.ts';
import { pageWords } from '../../../shared/marks/citation.ts';
import type { Meeting } from '../../../shared/model/library.ts';
import type { PaperContext } from '../../../shared/model/member.ts';
import type { Declaration, Interest } from '../../../shared/model/private.ts';
import { counted } from '../../../shared/util/counted.ts';
import { askAboutInterest } from '../../data/begin-question.ts';
import { allDeclarations } from '../../data/interests.ts';
import { useLive } from '../../data/use-live.ts';
import { placeLink } from '../../navigation.ts';
import { Button } from '../../ui/button.tsx';
import { AskButton, askedAbout } from '../questions/ask-about.tsx';
import { declarationActions } from './declaration-actions.ts';
import { DeclareDialog } from './declare-dialog.tsx';
import './interests.css';
import { useNamedInterests } from './named-interests.tsx';

/** The interests of the member that an item's papers name, where, and how they were declared; nothing where none. */
export function ItemInterests({ entry, meeting }: { entry: OutlineEntry; meeting: Meeting }) {
  const { interests, byEntry } = useNamedInterests();
  const declarations = useLive(allDeclarations, []);
  const places = byEntry.get(entry.key);
  if (!places || !declarations) return null;
  const context = paperContext(meeting, entry);
  return (
    <section className="item-section item-interests" aria-label="Your interests">
      <h3>
        <Scale aria-hidden="true" /> Names an interest of yours
      </h3>
      {interests.map((interest) => {
        const of = places.filter(({ interestId }) => interestId === interest.id);
        if (of.length === 0) return null;
        return (
          <OneInterest
            key={interest.id}
            interest={interest}
            places={of}
            declared={declarations.filter(({ interestId }) => interestId === interest.id)}
            meetingId={meeting.id}
            context={context}
          />
        );
      })}
      <p className="item-facts">
        Found by its name. Whether it has to be declared is for you to decide; the monitoring officer advises.
      </p>
    </section>
  );
}

/** Places shown before the rest is folded away. */
const fewest = 2;

function OneInterest({
  interest,
  places,
  declared,
  meetingId,
  context,
}: {
  interest: Interest;
  places: readonly NamedPlace[];
  /** What was declared of it, latest first. */
  declared: readonly Declaration[];
  meetingId: string;
  context: PaperContext;
}) {
  const [all, setAll] = useState(false);
  const [declaring, setDeclaring] = useState(false);
  const listId = useId();
  const here = declared.find((one) => one.meetingId === meetingId && one.context.itemNumber === context.itemNumber);
  const last = declared.find((one) => one !== here && one.context.meetingDate <= context.meetingDate);
  const shown = all ? places : places.slice(0, fewest);
  return (
    <div className="item-interest">
      <strong>{interest.name}</strong>
      <ul id={listId}>
        {shown.map((place) => {
          const { documentId, sha256, page, printed, start, before, words, after } = place;
          const ask = () => askAboutInterest(interest, place, context);
          return (
            <li key={`${sha256} ${page} ${start}`} {...askedAbout(ask)}>
              <Link href={placeLink({ meetingId, documentId, sha256, page, quote: words })} className="numbers">
                {pageWords(printed, page)}
              </Link>{' '}
              <span className="item-facts">
                {before}
                <mark>{words}</mark>
                {after}
              </span>
              <AskButton begin={ask} />
            </li>
          );
        })}
      </ul>
      {places.length > fewest ? (
        <Button look="quiet" aria-expanded={all} aria-controls={listId} onClick={() => setAll(!all)}>
          {all ? 'Show fewer' : `${counted(places.length - fewest, 'more place')}`}
        </Button>
      ) : null}
      {here ? (
        <p className="item-facts">
          Declared here: “{here.words}” {declarationActions[here.action]}.
        </p>
      ) : null}
      {last ? (
        <p className="item-facts">
          Last declared {shortDate(last.context.meetingDate)}, {last.context.bodyName}: “{last.words}”{' '}
          {declarationActions[last.action]}.
        </p>
      ) : null}
      <Button onClick={() => setDeclaring(true)}>{here ? 'Change the declaration…' : 'Record a declaration…'}</Button>
      {declaring ? (
        <DeclareDialog
          interest={interest}
          meetingId={meetingId}
          context={context}
          existing={here ?? null}
          words={here?.words ?? last?.words ?? interest.note}
          onClose={() => setDeclaring(false)}
        />
      ) : null}
    </div>
  );
}
