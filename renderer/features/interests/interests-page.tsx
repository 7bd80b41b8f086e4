import { Copy, Pencil, Plus, Scale, Trash2 } from 'lucide-react';
import { useState } from 'react';
import { Link } from 'wouter';
import { contextWords } from '../../../shared/marks/citation.ts';
import type { Declaration, Interest } from '../../../shared/model/private.ts';
import { unbroken } from '../../../shared/text/unbroken.ts';
import { copyText } from '../../clipboard.ts';
import { allDeclarations, allInterests, removeDeclaration, removeInterest } from '../../data/interests.ts';
import { useLive } from '../../data/use-live.ts';
import { placeLink } from '../../navigation.ts';
import { Button, IconButton } from '../../ui/button.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { Skeleton } from '../../ui/progress.tsx';
import { Page, Section } from '../frame/page.tsx';
import { declarationActions } from './declaration-actions.ts';
import { DeclareDialog } from './declare-dialog.tsx';
import { InterestDialog } from './interest-dialog.tsx';
import './interests.css';

function declarationAsText({ interestName, context, words, action }: Declaration): string {
  return `${contextWords(context)}\n${interestName}: “${words}” ${declarationActions[action]}.`;
}

/** The member's private list of interests, and what was declared at which meeting. */
export function InterestsPage() {
  const interests = useLive(allInterests, []);
  const declarations = useLive(allDeclarations, []);
  const [changing, setChanging] = useState<Interest | 'new' | null>(null);
  if (!interests || !declarations) return <Skeleton />;
  const add = (
    <Button look="primary" icon={<Plus />} onClick={() => setChanging('new')}>
      Add an interest…
    </Button>
  );
  return (
    <Page
      title="Interests"
      summary="For your eyes only: the list stays on this computer, and leaves it only in your own backups."
      actions={interests.length > 0 ? add : null}
    >
      {interests.length === 0 ? (
        <EmptyState icon={<Scale />} title="No interests yet" actions={add}>
          <p>
            List employers, companies, land, charities, unions and people close to you. Items whose papers name one are
            marked in the agenda, with the words you used the last time you declared it.
          </p>
        </EmptyState>
      ) : (
        <Section title="Your interests">
          <ul className="row-list">
            {interests.map((interest) => (
              <li key={interest.id} className="interest-row">
                <span className="row-title">
                  <span>{interest.name}</span>
                  <span className="row-note">{interest.otherNames.join(' · ')}</span>
                  <span className="row-note">{interest.note}</span>
                </span>
                <span className="interest-buttons">
                  <IconButton
                    label={`Change ${interest.name}`}
                    icon={<Pencil />}
                    onClick={() => setChanging(interest)}
                  />
                  <IconButton
                    label={`Remove ${interest.name}`}
                    icon={<Trash2 />}
                    onClick={() => void removeInterest(interest.id)}
                  />
                </span>
              </li>
            ))}
          </ul>
          <p className="settings-note">
            Papers are searched for these names only. An item that is not marked may still concern you: what has to be
            declared is for you to decide, with the monitoring officer’s advice.
          </p>
        </Section>
      )}
      {declarations.length > 0 ? (
        <Section
          title="Declared"
          actions={
            <Button
              icon={<Copy />}
              onClick={() => void copyText(declarations.map(declarationAsText).join('\n\n'), 'Declarations')}
            >
              Copy all
            </Button>
          }
        >
          <ul className="row-list">
            {declarations.map((declaration) => (
              <DeclarationRow key={declaration.id} declaration={declaration} />
            ))}
          </ul>
        </Section>
      ) : null}
      {changing ? (
        <InterestDialog interest={changing === 'new' ? null : changing} onClose={() => setChanging(null)} />
      ) : null}
    </Page>
  );
}

function DeclarationRow({ declaration }: { declaration: Declaration }) {
  const [changing, setChanging] = useState(false);
  const { id, interestId, interestName, meetingId, context, words, action } = declaration;
  return (
    <li className="interest-row">
      <span className="row-title">
        <span>
          {interestName}: “{words}” {declarationActions[action]}.
        </span>
        <Link href={placeLink({ meetingId })} className="row-note">
          {unbroken(contextWords(context))}
        </Link>
      </span>
      <span className="interest-buttons">
        <IconButton label="Change this declaration" icon={<Pencil />} onClick={() => setChanging(true)} />
        <IconButton label="Remove this declaration" icon={<Trash2 />} onClick={() => void removeDeclaration(id)} />
      </span>
      {changing ? (
        <DeclareDialog
          interest={{ id: interestId ?? '', name: interestName }}
          meetingId={meetingId}
          context={context}
          existing={declaration}
          words={words}
          onClose={() => setChanging(false)}
        />
      ) : null}
    </li>
  );
}
