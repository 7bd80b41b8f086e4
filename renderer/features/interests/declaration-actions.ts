import type { Declaration } from '../../../shared/model/private.ts';

/** What the member did after declaring an interest, as the end of a sentence. */
export const declarationActions: Record<Declaration['action'], string> = {
  stayed: 'and took part',
  'did-not-vote': 'and stayed without speaking or voting',
  left: 'and left the room',
};
