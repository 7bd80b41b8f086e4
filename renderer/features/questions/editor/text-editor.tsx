import { Bold, Italic, List, ListOrdered } from 'lucide-react';
import { Fragment, Slice } from 'prosemirror-model';
import { EditorState, Selection } from 'prosemirror-state';
import { EditorView } from 'prosemirror-view';
import { type KeyboardEvent, memo, useCallback, useEffect, useLayoutEffect, useRef, useState } from 'react';
import { useStore } from 'zustand';
import type { StoreApi } from 'zustand/vanilla';
import { plainRichText, readRichText, writeRichText } from '../../../../shared/questions/rich-text.ts';
import { wordsOf } from '../../../clipboard.ts';
import { shownKeys } from '../../../commands.ts';
import { editorPlugins, type Format, hasFormat, toggled } from './commands.ts';
import { documentOf, nodesOf, treeOf } from './document.ts';
import './text-editor.css';

const formats: { format: Format; label: string; keys: string; icon: typeof Bold }[] = [
  { format: 'strong', label: 'Bold', keys: 'Mod+B', icon: Bold },
  { format: 'emphasis', label: 'Italic', keys: 'Mod+I', icon: Italic },
  { format: 'bulletList', label: 'List', keys: 'Mod+Shift+8', icon: List },
  { format: 'orderedList', label: 'Numbered list', keys: 'Mod+Shift+7', icon: ListOrdered },
];

/** What every editor of questions has. */
export interface TextEditorProps {
  /** Name of the text, for screen readers. */
  label: string;
  placeholder: string;
  /** Markdown. Another one than was read takes the place of what is shown, once what was typed is kept. */
  value: string;
  /** Whether what was typed is kept. */
  state: StoreApi<{ saved: boolean }>;
  /** Called on each change with how to read the text; nothing is read until that is called. */
  onType: (read: () => string) => void;
  onLeave: () => void;
  /** True to begin with the focus in the text. */
  focused: boolean;
}

function stateOf(markdown: string): EditorState {
  return EditorState.create({ doc: documentOf(readRichText(markdown)), plugins: editorPlugins() });
}

/** What was pasted, as words: of looks from elsewhere only those that Markdown has signs for come along. */
function sliceOf(text: string): Slice {
  const inner = Fragment.from(nodesOf(readRichText(text)));
  return inner.childCount === 1 && inner.firstChild?.isTextblock ? Slice.maxOpen(inner) : new Slice(inner, 0, 0);
}

/** Opens the editor in an element. React draws nothing of it, so that a key is on the screen with the next frame. */
function openEditor(
  place: HTMLElement,
  props: () => TextEditorProps,
  changed: (state: EditorState) => void,
): EditorView {
  const view: EditorView = new EditorView(
    { mount: place },
    {
      state: stateOf(props().value),
      dispatchTransaction(transaction) {
        const state = view.state.apply(transaction);
        view.updateState(state);
        changed(state);
        if (transaction.docChanged) props().onType(() => writeRichText(treeOf(view.state.doc.children)));
      },
      attributes: (state): Record<string, string> => ({
        role: 'textbox',
        class: 'input text-editor',
        spellcheck: 'true',
        'aria-multiline': 'true',
        'aria-label': props().label,
        'aria-placeholder': props().placeholder,
        ...(state.doc.textContent === '' && state.doc.childCount === 1 && state.doc.firstChild?.isTextblock
          ? { 'data-placeholder': props().placeholder }
          : {}),
      }),
      clipboardTextSerializer: ({ content }) => plainRichText(treeOf(content.content)),
      handlePaste(current, event) {
        const { clipboardData } = event;
        // What was copied here comes back as it was.
        if (clipboardData?.getData('text/html').includes('data-pm-slice')) return false;
        const text = wordsOf(clipboardData);
        current.dispatch(current.state.tr.replaceSelection(sliceOf(text)).scrollIntoView());
        return true;
      },
      handleDOMEvents: {
        blur: () => props().onLeave(),
        // What is dragged in from elsewhere comes as words too.
        drop(current, event) {
          if (current.dragging) return false;
          const at = current.posAtCoords({ left: event.clientX, top: event.clientY });
          const text = wordsOf(event.dataTransfer);
          if (!at || !text) return false;
          event.preventDefault();
          current.dispatch(current.state.tr.replace(at.pos, at.pos, sliceOf(text)));
          return true;
        },
      },
    },
  );
  return view;
}

/** The text of a question, written with paragraphs, lists, bold and italic, and kept as Markdown. */
export function TextEditor(props: TextEditorProps) {
  const place = useRef<HTMLDivElement>(null);
  const editor = useRef<EditorView | null>(null);
  const latest = useRef(props);
  latest.current = props;
  /** The Markdown that what is shown was made of, or was last read as. */
  const known = useRef(props.value);
  const [active, setActive] = useState('');
  const { value } = props;
  const { saved } = useStore(props.state);

  useLayoutEffect(() => {
    if (!place.current) return;
    const current = (): TextEditorProps => ({
      ...latest.current,
      onType: (read) =>
        latest.current.onType(() => {
          known.current = read();
          return known.current;
        }),
    });
    let looks = '';
    const show = (now: EditorState) => {
      const before = looks;
      looks = formats.flatMap(({ format }) => (hasFormat(now, format) ? [format] : [])).join(' ');
      if (looks !== before) setActive(looks);
    };
    const view = openEditor(place.current, current, show);
    editor.current = view;
    if (latest.current.focused) {
      view.dispatch(view.state.tr.setSelection(Selection.atEnd(view.state.doc)));
      view.focus();
    }
    return () => {
      editor.current = null;
      view.destroy();
    };
  }, []);

  // Undone, or changed in another window.
  useEffect(() => {
    if (!saved || value === known.current) return;
    known.current = value;
    editor.current?.updateState(stateOf(value));
  }, [value, saved]);

  const run = useCallback((format: Format) => {
    const view = editor.current;
    if (!view) return;
    toggled(format)(view.state, view.dispatch);
    view.focus();
  }, []);
  return (
    <div className="text-editor-box">
      <Formats active={active} onFormat={run} />
      {/* The browser's own element: what is in it is the editor's. */}
      <div ref={place} />
    </div>
  );
}

/** Buttons for the looks there are: one stop of the Tab key, arrows go from one to the next. */
const Formats = memo(function Formats({ active, onFormat }: { active: string; onFormat: (format: Format) => void }) {
  const [at, setAt] = useState(0);
  const onKeyDown = (event: KeyboardEvent<HTMLDivElement>) => {
    const step = { ArrowRight: 1, ArrowLeft: -1 }[event.key];
    if (!step) return;
    event.preventDefault();
    const next = (at + step + formats.length) % formats.length;
    setAt(next);
    event.currentTarget.querySelectorAll('button')[next]?.focus();
  };
  const on = active.split(' ');
  return (
    <div className="text-formats" role="toolbar" aria-label="Look of the text" onKeyDown={onKeyDown}>
      {formats.map(({ format, label, keys, icon: Icon }, place) => (
        <button
          key={format}
          type="button"
          className="icon-button"
          aria-label={label}
          aria-pressed={on.includes(format)}
          title={`${label} (${shownKeys(keys)})`}
          tabIndex={place === at ? 0 : -1}
          onFocus={() => setAt(place)}
          // The selection in the text stays.
          onPointerDown={(event) => event.preventDefault()}
          onClick={() => onFormat(format)}
        >
          <Icon aria-hidden="true" />
        </button>
      ))}
    </div>
  );
});
