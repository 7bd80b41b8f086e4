import { CloudDownload, CloudOff, ExternalLink, History, Lock } from 'lucide-react';
import { type ReactNode, useCallback, useEffect, useState } from 'react';
import type { Document } from '../../../../shared/model/library.ts';
import { runCommand } from '../../../commands.ts';
import { fetchPaper } from '../../../sync/commands.ts';
import { Button } from '../../../ui/button.tsx';
import { EmptyState } from '../../../ui/empty-state.tsx';
import { Spinner } from '../../../ui/progress.tsx';
import { allPapers } from '../panes/opening.ts';
import { useSession } from '../panes/session.ts';

/**
 * Stands in the reader's place while the bytes of a paper are not on this computer. One that was removed to free space
 * is fetched again by being opened; one that never came, when the member asks for it.
 */
export function PaperAway({ document: opened, sha256 }: { document: Document; sha256: string | null }) {
  const { papers, go } = useSession();
  const [state, setState] = useState<'waiting' | 'fetching' | { problem: string }>('waiting');
  const document = allPapers(papers).find((paper) => paper.document.id === opened.id)?.document ?? opened;
  const { id, currentSha256: current } = document;
  const isOld = sha256 !== null && sha256 !== current;
  const wasFreed = sha256 !== null && !isOld;
  const canCome = document.url !== null && !isOld;

  const fetchNow = useCallback(
    (signal?: AbortSignal) => {
      setState('fetching');
      void fetchPaper(id, signal).then((fetched) => {
        if (signal?.aborted) return;
        // Where it came the reader opens it, in place of this.
        if (!fetched.ok) setState({ problem: fetched.message });
      });
    },
    [id],
  );

  useEffect(() => {
    if (!wasFreed || !canCome) return;
    const left = new AbortController();
    fetchNow(left.signal);
    return () => left.abort();
  }, [wasFreed, canCome, fetchNow]);

  const replaced = isOld && state === 'fetching';
  useEffect(() => {
    if (replaced) go({ documentId: id });
  }, [replaced, go, id]);

  if (document.restricted && sha256 === null) {
    return (
      <Away
        icon={<Lock />}
        title="This paper is not for the public"
        name={document.title}
        words="The council lists it as exempt and does not publish it. If it was sent to you, you can import it into this meeting."
      />
    );
  }
  if (isOld) {
    return (
      <Away
        icon={<History />}
        title="This older version is no longer on this computer"
        name={document.title}
        words="It was removed to free space, and the council has replaced it since. Its text is kept, so searching still finds its words."
        actions={<Button onClick={() => go({ documentId: id })}>Open the current version</Button>}
      />
    );
  }
  const note = papers.meeting.notes?.find(({ documentId }) => documentId === id);
  if (note && sha256 === null) {
    return (
      <Away
        icon={<ExternalLink />}
        title="This paper is on another website"
        name={document.title}
        words="The council only links to it, so it is not kept on this computer and needs a connection."
        actions={
          note.url ? (
            <a className="button" href={note.url} target="_blank" rel="noreferrer">
              Open it in your browser
            </a>
          ) : null
        }
      />
    );
  }
  const site = document.url ? (
    <a className="button" href={document.url} target="_blank" rel="noreferrer">
      Open at the council’s site
    </a>
  ) : null;
  if (state === 'fetching') {
    return (
      <Away
        icon={<Spinner />}
        title="Fetching this paper"
        name={document.title}
        words={
          wasFreed ? 'It was removed from this computer to free space, and comes again from the council’s site.' : ''
        }
      />
    );
  }
  if (state !== 'waiting') {
    return (
      <Away
        icon={<CloudOff />}
        title="This paper could not be fetched"
        name={document.title}
        words={`${state.problem}${wasFreed ? ' Its text is kept, so searching still finds its words.' : ''}`}
        actions={
          <>
            <Button onClick={() => fetchNow()}>Try again</Button>
            {site}
          </>
        }
      />
    );
  }
  const gone = wasFreed ? 'It came from a file of yours. Its text and your marks are kept.' : '';
  return (
    <Away
      icon={<CloudDownload />}
      title="This paper is not on this computer"
      name={document.title}
      words={document.problem?.message ?? (canCome ? 'It can be fetched from the council’s site now.' : gone)}
      actions={
        canCome ? (
          <>
            <Button onClick={() => fetchNow()}>Fetch it now</Button>
            {site}
          </>
        ) : wasFreed ? (
          <Button onClick={() => runCommand('papers.import')}>Import another copy…</Button>
        ) : null
      }
    />
  );
}

function Away({
  icon,
  title,
  name,
  words,
  actions,
}: {
  icon: ReactNode;
  title: string;
  name: string;
  words: string;
  actions?: ReactNode;
}) {
  return (
    <div className="paper-trouble" role="status">
      <EmptyState icon={icon} title={title} actions={actions}>
        <p className="paper-trouble-name">{name}</p>
        {words ? <p>{words}</p> : null}
      </EmptyState>
    </div>
  );
}
