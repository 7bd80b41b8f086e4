import { type ReactNode, useMemo } from 'react';
import { type CommentBlock, type CommentRun, readComment } from '../../../shared/marks/comment.ts';
import './comment-words.css';

/** A comment as it is read: its Markdown formatted. */
export function CommentWords({ comment }: { comment: string }) {
  const blocks = useMemo(() => readComment(comment), [comment]);
  return <div className="comment-words">{inOrder(blocks, Block)}</div>;
}

/** Parts of a comment have no names and do not move, so their place is their key. */
function inOrder<Part extends object>(parts: readonly Part[], View: (props: { part: Part }) => ReactNode): ReactNode[] {
  return parts.map((part, place) => {
    const key = String(place);
    return <View key={key} part={part} />;
  });
}

function Block({ part }: { part: CommentBlock }): ReactNode {
  switch (part.kind) {
    case 'paragraph':
      return <p>{inOrder(part.runs, Run)}</p>;
    case 'heading':
      // Not a heading of the page: it stands in the middle of a list.
      return (
        <p>
          <strong>{inOrder(part.runs, Run)}</strong>
        </p>
      );
    case 'code':
      return <pre>{part.text}</pre>;
    case 'quote':
      return <blockquote>{inOrder(part.blocks, Block)}</blockquote>;
    case 'rule':
      return <hr />;
    case 'list': {
      const items = inOrder(
        part.items.map((blocks) => ({ blocks })),
        Item,
      );
      return part.ordered ? <ol start={part.start}>{items}</ol> : <ul>{items}</ul>;
    }
  }
}

function Item({ part }: { part: { blocks: CommentBlock[] } }) {
  return <li>{inOrder(part.blocks, Block)}</li>;
}

function Run({ part }: { part: CommentRun }): ReactNode {
  switch (part.kind) {
    case 'text':
      return part.text;
    case 'code':
      return <code>{part.text}</code>;
    case 'break':
      return <br />;
    case 'strong':
      return <strong>{inOrder(part.runs, Run)}</strong>;
    case 'emphasis':
      return <em>{inOrder(part.runs, Run)}</em>;
    case 'deleted':
      return <del>{inOrder(part.runs, Run)}</del>;
    case 'link':
      return (
        <a href={part.href} target="_blank" rel="noreferrer">
          {inOrder(part.runs, Run)}
        </a>
      );
  }
}
