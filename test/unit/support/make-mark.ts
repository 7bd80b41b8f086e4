import type { Mark } from '../../../shared/model/member.ts';
import { anchorRow, contextRow } from '../../rows.ts';

/** A mark on words. */
type WordMark = Extract<Mark, { kind: 'highlight' | 'underline' | 'strike-out' }>;

/** What a test says of a mark; the rest is that of a mark on page 49 of an invented panel's pack. */
type SaidOfMark = Partial<Omit<WordMark, 'anchor' | 'context'>> & {
  anchor?: Partial<Mark['anchor']>;
  context?: Partial<Mark['context']>;
};

/** A mark for tests. */
export function markOf({ anchor, context, ...rest }: SaidOfMark = {}): WordMark {
  return {
    id: 'c6a1c5a0-0000-4000-8000-000000000001',
    kind: 'highlight',
    colour: 1,
    comment: '',
    tags: [],
    placement: { state: 'made', confidence: 1 },
    createdAt: '2026-11-22T09:00:00.000Z',
    updatedAt: '2026-11-22T09:30:15.000Z',
    ...rest,
    anchor: anchorRow({
      documentId: 'pack',
      sha256: 'aa',
      parts: [{ page: 49, quads: [[72, 700, 300, 712]] }],
      quote: 'a rise of £9.00',
      prefix: 'which is ',
      suffix: ' on this year',
      offset: 120,
      ...anchor,
    }),
    context: contextRow({ documentTitle: 'Reports pack', ...context }),
  };
}
