import { type ReactNode, type RefObject, useMemo, useRef } from 'react';
import { type Command, useCommands } from '../../commands.ts';
import { Button } from '../../ui/button.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { Checkbox, SearchField, Select } from '../../ui/field.tsx';
import { Page } from './page.tsx';
import './register-page.css';

/** What a page of entries of one sort is about, in the words for them. */
interface RegisterWords {
  title: string;
  /** What its commands are called by: `decisions`. */
  name: string;
  /** `Words in the decision`. */
  find: string;
  /** `No decision like that`, and what is said where nothing was asked for. */
  none: string;
  /** `Show all decisions`. */
  all: string;
}

/** Entries that are folded away by themselves, and the box that shows them. */
interface Folded {
  label: string;
  shown: boolean;
  onShown: (shown: boolean) => void;
  /** What is said of them where nothing else is found; null where none are folded away. */
  note: string | null;
}

/** A page of many entries, chosen by words and sides: the search, the sides, what is folded away, and the list or why there is none. */
export function RegisterPage({
  words,
  count,
  text,
  onText,
  isFiltered,
  onClear,
  actions,
  sides,
  folded,
  ends,
  children,
}: {
  words: RegisterWords;
  /** How many are shown, in words. */
  count: string;
  text: string;
  onText: (text: string) => void;
  /** Whether something was asked for. */
  isFiltered: boolean;
  onClear: () => void;
  /** Beside the title. */
  actions?: ReactNode;
  sides: ReactNode;
  folded: Folded;
  /** Behind the sides, so that one types on from the title. */
  ends?: ReactNode;
  /** The list; null where nothing is found. */
  children: ReactNode;
}) {
  const box = useFindBox(words);
  return (
    <Page
      title={words.title}
      fill
      summary={
        <span className="numbers" role="status">
          {count}
        </span>
      }
      actions={actions}
      toolbar={
        <>
          <div className="register-text">
            <SearchField ref={box} label={words.find} placeholder={words.find} value={text} onValue={onText} />
          </div>
          {sides}
          <div className="register-foot">
            <Checkbox
              label={folded.label}
              checked={folded.shown}
              onChange={(event) => folded.onShown(event.target.checked)}
            />
            <div className="register-ends">
              {isFiltered ? (
                <Button look="quiet" onClick={onClear}>
                  Show all
                </Button>
              ) : null}
              {ends}
            </div>
          </div>
        </>
      }
    >
      {children ?? (
        <div className="register-none">
          <EmptyState title={words.none} actions={isFiltered ? <Button onClick={onClear}>{words.all}</Button> : null}>
            {folded.note === null ? null : <p>{folded.note}</p>}
          </EmptyState>
        </div>
      )}
    </Page>
  );
}

function useFindBox({ name }: RegisterWords): RefObject<HTMLInputElement | null> {
  const box = useRef<HTMLInputElement>(null);
  const own = useMemo<Command[]>(
    () => [
      {
        id: `${name}.find`,
        title: `Find in the ${name}`,
        group: 'Go to',
        keys: 'Mod+F',
        run: () => box.current?.select(),
      },
    ],
    [name],
  );
  useCommands(own);
  return box;
}

/** One side by which entries are chosen, with how many each value would leave. */
export function RegisterSide({
  label,
  all,
  value,
  values,
  onValue,
}: {
  label: string;
  /** The choice of none. */
  all: string;
  value: string;
  values: readonly { value: string; name: string; count: number }[];
  onValue: (value: string) => void;
}) {
  return (
    <div className="register-side">
      <Select
        label={label}
        labelHidden
        value={value}
        options={[
          { value: '', label: all },
          ...values.map((one) => ({ value: one.value, label: `${one.name} (${one.count.toLocaleString('en-GB')})` })),
        ]}
        onChange={(event) => onValue(event.target.value)}
      />
    </div>
  );
}
