import { useId } from 'react';
import { AgendaTree } from './agenda-tree.tsx';
import { BookmarksFace } from './bookmarks-face.tsx';
import './left-faces.css';
import type { DeskState } from '../panes/use-desk.ts';
import { PagesFace } from './pages-face.tsx';

const faces = [
  { face: 'agenda', label: 'Agenda' },
  { face: 'pages', label: 'Pages' },
  { face: 'bookmarks', label: 'Bookmarks' },
] as const;

/** The ways to find one's way in the papers: the agenda, small pictures of the pages, and bookmarks. */
export function LeftFaces({ layout }: { layout: DeskState }) {
  const name = useId();
  const { face } = layout.desk;
  return (
    <>
      <fieldset className="left-faces">
        <legend className="visually-hidden">Find the way by</legend>
        {faces.map((one) => (
          <label key={one.face}>
            <input
              type="radio"
              className="visually-hidden"
              name={name}
              checked={face === one.face}
              onChange={() => layout.change({ face: one.face })}
            />
            <span>{one.label}</span>
          </label>
        ))}
      </fieldset>
      {face === 'agenda' ? <AgendaTree layout={layout} /> : null}
      {face === 'pages' ? <PagesFace /> : null}
      {face === 'bookmarks' ? <BookmarksFace /> : null}
    </>
  );
}
