import { X } from 'lucide-react';
import { type KeyboardEvent, useEffect, useId, useRef, useState } from 'react';
import { suggestedTags, withTags } from '../../../shared/marks/tags.ts';
import { knownTags } from '../../data/questions.ts';
import { useLive } from '../../data/use-live.ts';
import '../../ui/menu.css';
import './tag-field.css';

const noTags: readonly string[] = [];

/**
 * Tags and a box to type more in. Enter or a comma adds what was typed, arrows choose from the tags used before, and
 * Backspace in the empty box takes the last tag away.
 */
export function TagField({
  label,
  tags,
  onAll = tags,
  onAdd,
  onRemove,
}: {
  label: string;
  tags: readonly string[];
  /** Those of them that need not be added, where the tags are of several things. */
  onAll?: readonly string[];
  /** Gets tags that are not there yet. */
  onAdd: (tags: readonly string[]) => void;
  onRemove: (tag: string) => void;
}) {
  const id = useId();
  const input = useRef<HTMLInputElement>(null);
  const list = useRef<HTMLDivElement>(null);
  const [typed, setTyped] = useState('');
  const [isAsked, setIsAsked] = useState(false);
  const [at, setAt] = useState(-1);
  const known = useLive(knownTags, []) ?? noTags;
  const suggested = isAsked ? suggestedTags(typed, known, onAll) : [];
  const isOpen = suggested.length > 0;
  const pointed = suggested[at];

  // In the top layer, because a list clips what hangs out of a line.
  useEffect(() => {
    const element = list.current;
    if (!element || !input.current) return;
    if (isOpen && !element.matches(':popover-open')) element.showPopover({ source: input.current });
    else if (!isOpen && element.matches(':popover-open')) element.hidePopover();
  }, [isOpen]);

  const add = (text: string) => {
    const added = withTags(onAll, text, known).slice(onAll.length);
    if (added.length > 0) onAdd(added);
    setTyped('');
    setAt(-1);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const last = tags.at(-1);
    if (event.nativeEvent.isComposing) return;
    if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
      setIsAsked(true);
      const step = event.key === 'ArrowDown' ? 1 : -1;
      const count = suggestedTags(typed, known, onAll).length;
      setAt(count === 0 ? -1 : at < 0 && step < 0 ? count - 1 : (at + step + count) % count);
    } else if (event.key === 'Enter' || (event.key === ',' && typed.trim())) add(pointed ?? typed);
    else if (event.key === 'Escape' && isOpen) setIsAsked(false);
    else if (event.key === 'Backspace' && typed === '' && last !== undefined) onRemove(last);
    else return;
    event.preventDefault();
    event.stopPropagation();
  };

  return (
    <div className="tag-field">
      {tags.length > 0 ? (
        <ul className="tag-list" aria-label={label}>
          {tags.map((tag) => (
            <li key={tag} className="tag">
              <span>{tag}</span>
              <button
                type="button"
                className="icon-button"
                data-size="small"
                aria-label={`Remove the tag ${tag}`}
                title={`Remove the tag ${tag}`}
                onClick={() => {
                  onRemove(tag);
                  input.current?.focus();
                }}
              >
                <X aria-hidden="true" />
              </button>
            </li>
          ))}
        </ul>
      ) : null}
      <input
        ref={input}
        type="text"
        className="input tag-input"
        role="combobox"
        aria-label={`Add to ${label.toLowerCase()}`}
        aria-autocomplete="list"
        aria-expanded={isOpen}
        aria-controls={id}
        aria-activedescendant={pointed === undefined ? undefined : `${id}-${at}`}
        autoComplete="off"
        placeholder="Add a tag"
        value={typed}
        onChange={(event) => {
          setTyped(event.target.value);
          setIsAsked(true);
          setAt(-1);
        }}
        onKeyDown={onKeyDown}
        onBlur={() => {
          setIsAsked(false);
          add(typed);
        }}
      />
      <div
        ref={list}
        id={id}
        className="menu tag-choices"
        role="listbox"
        popover="manual"
        aria-label="Tags used before"
      >
        {suggested.map((tag, place) => (
          <div
            key={tag}
            id={`${id}-${place}`}
            role="option"
            className="tag-choice"
            tabIndex={-1}
            aria-selected={place === at}
            // Before the box loses the focus, and with it the list.
            onPointerDown={(event) => {
              event.preventDefault();
              add(tag);
            }}
          >
            {tag}
          </div>
        ))}
      </div>
    </div>
  );
}
