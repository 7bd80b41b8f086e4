import { useState } from 'react';
import type { Result } from '../../../shared/util/result.ts';
import { offerToAnnounce } from '../../announce.ts';
import { storageFailure } from '../../data/storage-failure.ts';
import { addSource, type FollowChoice, usualChoice } from '../../sync/commands.ts';
import { showToast } from '../../ui/toast.tsx';
import type { FoundSite } from './use-find-site.ts';

/** The bodies of a found site being chosen, until they are followed. */
export interface Following {
  /** Null until a site was found. */
  found: FoundSite | null;
  /** Name of the council to show. */
  name: string;
  setName(name: string): void;
  /** How each chosen body is to be followed, by its number at the site. */
  chosen: ReadonlyMap<string, FollowChoice>;
  setChosen(chosen: ReadonlyMap<string, FollowChoice>): void;
  busy: boolean;
  /** Why they could not be followed; empty when nothing went wrong. */
  problem: string;
  begin(found: FoundSite): void;
  giveUp(): void;
  /** Follows what is chosen and fetches its papers. */
  follow(): void;
}

async function add(...asked: Parameters<typeof addSource>): Promise<Result<string>> {
  try {
    return await addSource(...asked);
  } catch (error) {
    return storageFailure(error);
  }
}

/** Lets the bodies of a found site be chosen and followed; `onDone` is called when they are. */
export function useFollowing(onDone: () => void): Following {
  const [found, setFound] = useState<FoundSite | null>(null);
  const [name, setName] = useState('');
  const [chosen, setChosen] = useState<ReadonlyMap<string, FollowChoice>>(new Map());
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState('');

  async function follow({ site }: FoundSite) {
    setBusy(true);
    setProblem('');
    const bodies = site.bodies.flatMap((body) => {
      const choice = chosen.get(body.remoteId);
      return choice ? [{ ...body, ...choice }] : [];
    });
    const added = await add({ ...site, name: name.trim() || site.name }, bodies);
    setBusy(false);
    if (!added.ok) {
      setProblem(added.message);
      return;
    }
    void offerToAnnounce();
    const [first, ...others] = bodies;
    if (first) {
      const names = others.length ? `${first.name} and ${others.length} more` : first.name;
      showToast({ tone: 'good', message: `Following ${names}. The papers are being fetched.` });
    }
    onDone();
  }

  return {
    found,
    name,
    setName,
    chosen,
    setChosen,
    busy,
    problem,
    begin(next) {
      const [only, ...others] = next.site.bodies;
      const takes = only && others.length === 0 && !next.followed.has(only.remoteId);
      setFound(next);
      setName(next.site.name);
      setProblem('');
      setChosen(new Map(takes ? [[only.remoteId, usualChoice]] : []));
    },
    giveUp: () => setFound(null),
    follow() {
      if (found) void follow(found);
    },
  };
}
