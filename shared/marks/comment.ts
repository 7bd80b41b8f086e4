/** Comments, which are Markdown, as a tree of the few things that are shown of it. Anything else is shown as its text. */
import { lexer, type Token } from 'marked';

/** A run of words in a comment. */
export type CommentRun =
  | { kind: 'text' | 'code'; text: string }
  | { kind: 'strong' | 'emphasis' | 'deleted'; runs: CommentRun[] }
  | { kind: 'link'; href: string; runs: CommentRun[] }
  | { kind: 'break' };

/** A part of a comment that stands by itself. */
export type CommentBlock =
  | { kind: 'paragraph' | 'heading'; runs: CommentRun[] }
  | { kind: 'code'; text: string }
  | { kind: 'quote'; blocks: CommentBlock[] }
  | { kind: 'list'; ordered: boolean; start: number; items: CommentBlock[][] }
  | { kind: 'rule' };

/** Deeper nesting than anyone reads is shown as it was written. */
const deepest = 8;

/** A link that may be followed: a page or a letter, and nothing that a program would run. */
function safeHref(href: string): string | null {
  const url = URL.canParse(href) ? new URL(href) : null;
  return url && ['http:', 'https:', 'mailto:'].includes(url.protocol) ? url.href : null;
}

function childrenOf(token: Token): Token[] | null {
  return 'tokens' in token && Array.isArray(token.tokens) ? token.tokens : null;
}

function textOf(token: Token): string {
  return 'text' in token && typeof token.text === 'string' ? token.text : token.raw;
}

const styles = { strong: 'strong', em: 'emphasis', del: 'deleted' } as const;
const isStyle = (type: string): type is keyof typeof styles => type in styles;

function run(token: Token, depth: number): CommentRun {
  const within = depth < deepest ? childrenOf(token) : null;
  if (token.type === 'br') return { kind: 'break' };
  if (token.type === 'codespan') return { kind: 'code', text: textOf(token) };
  if (!within) return { kind: 'text', text: token.type === 'escape' ? textOf(token) : plainText(token) };
  if (isStyle(token.type)) return { kind: styles[token.type], runs: runs(within, depth + 1) };
  const href = token.type === 'link' ? safeHref(String(token['href'])) : null;
  return href === null ? { kind: 'text', text: token.raw } : { kind: 'link', href, runs: runs(within, depth + 1) };
}

function plainText(token: Token): string {
  return token.type === 'text' ? textOf(token) : token.raw;
}

function runs(tokens: readonly Token[], depth: number): CommentRun[] {
  return tokens.map((token) => run(token, depth));
}

function block(token: Token, depth: number): CommentBlock[] {
  const within = childrenOf(token);
  if (token.type === 'space' || token.type === 'def') return [];
  if (token.type === 'hr') return [{ kind: 'rule' }];
  if (token.type === 'code') return [{ kind: 'code', text: textOf(token) }];
  if (depth < deepest && token.type === 'blockquote' && within) {
    return [{ kind: 'quote', blocks: blocks(within, depth + 1) }];
  }
  if (depth < deepest && token.type === 'list') {
    const items = (token['items'] as Token[]).map((item) => blocks(childrenOf(item) ?? [], depth + 1));
    return [{ kind: 'list', ordered: token['ordered'] === true, start: Number(token['start']) || 1, items }];
  }
  if (within && (token.type === 'paragraph' || token.type === 'text')) {
    return [{ kind: 'paragraph', runs: runs(within, depth) }];
  }
  if (within && token.type === 'heading') return [{ kind: 'heading', runs: runs(within, depth) }];
  return [{ kind: 'paragraph', runs: [{ kind: 'text', text: token.raw.trim() }] }];
}

function blocks(tokens: readonly Token[], depth: number): CommentBlock[] {
  return tokens.flatMap((token) => block(token, depth));
}

/** Reads a comment; one that cannot be read as Markdown is one paragraph as it was written. */
export function readComment(comment: string): CommentBlock[] {
  try {
    return blocks(lexer(comment, { gfm: true, breaks: true }), 0);
  } catch {
    return [{ kind: 'paragraph', runs: [{ kind: 'text', text: comment }] }];
  }
}
