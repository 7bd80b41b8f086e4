import { Search, X } from 'lucide-react';
import {
  type InputHTMLAttributes,
  type ReactNode,
  type Ref,
  type SelectHTMLAttributes,
  type TextareaHTMLAttributes,
  useId,
} from 'react';
import { IconButton } from './button.tsx';
import './field.css';

/** What every field has: a label that is always there, and below it a hint or what is wrong. */
interface FieldProps {
  label: string;
  hint?: ReactNode;
  /** What is wrong, in a sentence; the field is then marked as invalid. */
  error?: string | undefined;
  /** True to keep the label for screen readers only, where the place says enough. */
  labelHidden?: boolean;
}

function Field({ label, hint, error, labelHidden, id, children }: FieldProps & { id: string; children: ReactNode }) {
  return (
    <div className="field">
      <label htmlFor={id} className={labelHidden ? 'visually-hidden' : 'field-label'}>
        {label}
      </label>
      {children}
      {error ? (
        <p id={`${id}-error`} className="field-error" role="alert">
          {error}
        </p>
      ) : null}
      {hint ? (
        <p id={`${id}-hint`} className="field-hint">
          {hint}
        </p>
      ) : null}
    </div>
  );
}

function described(id: string, hint: unknown, error: unknown) {
  const by = [error ? `${id}-error` : '', hint ? `${id}-hint` : ''].filter(Boolean).join(' ');
  return { 'aria-describedby': by || undefined, 'aria-invalid': error ? true : undefined };
}

/** A line of text. */
export function TextField({
  label,
  hint,
  error,
  labelHidden,
  ...rest
}: FieldProps & InputHTMLAttributes<HTMLInputElement> & { ref?: Ref<HTMLInputElement> | undefined }) {
  const id = useId();
  return (
    <Field label={label} hint={hint} error={error} labelHidden={labelHidden ?? false} id={id}>
      <input type="text" {...rest} id={id} className="input" {...described(id, hint, error)} />
    </Field>
  );
}

/** Several lines of text; the area grows with what is in it. */
export function TextArea({
  label,
  hint,
  error,
  labelHidden,
  ...rest
}: FieldProps & TextareaHTMLAttributes<HTMLTextAreaElement> & { ref?: Ref<HTMLTextAreaElement> | undefined }) {
  const id = useId();
  return (
    <Field label={label} hint={hint} error={error} labelHidden={labelHidden ?? false} id={id}>
      <textarea {...rest} id={id} className="input text-area" {...described(id, hint, error)} />
    </Field>
  );
}

/** A choice of one from a list that drops down. */
export function Select({
  label,
  hint,
  error,
  labelHidden,
  options,
  ...rest
}: FieldProps & SelectHTMLAttributes<HTMLSelectElement> & { options: { value: string; label: string }[] }) {
  const id = useId();
  return (
    <Field label={label} hint={hint} error={error} labelHidden={labelHidden ?? false} id={id}>
      <select {...rest} id={id} className="input select" {...described(id, hint, error)}>
        {options.map((option) => (
          <option key={option.value} value={option.value}>
            {option.label}
          </option>
        ))}
      </select>
    </Field>
  );
}

/** A box to search in, with a cross that empties it. */
export function SearchField({
  label,
  value,
  onValue,
  ref,
  ...rest
}: { label: string; value: string; onValue: (value: string) => void; ref?: Ref<HTMLInputElement> | undefined } & Omit<
  InputHTMLAttributes<HTMLInputElement>,
  'value' | 'onChange'
>) {
  return (
    <div className="search-field">
      <Search aria-hidden="true" />
      <input
        {...rest}
        ref={ref}
        type="search"
        className="input"
        aria-label={label}
        value={value}
        onChange={(event) => onValue(event.target.value)}
      />
      {value ? <IconButton label="Clear" icon={<X />} onClick={() => onValue('')} /> : null}
    </div>
  );
}

/** Something to have or not to have, with its words beside the box. */
export function Checkbox({
  label,
  hint,
  ...rest
}: { label: ReactNode; hint?: ReactNode } & InputHTMLAttributes<HTMLInputElement>) {
  const id = useId();
  return (
    <label className="checkbox">
      <input type="checkbox" {...rest} aria-describedby={hint ? `${id}-hint` : undefined} />
      <span>
        <span className="checkbox-label">{label}</span>
        {hint ? (
          <span id={`${id}-hint`} className="field-hint">
            {hint}
          </span>
        ) : null}
      </span>
    </label>
  );
}

/** One of a few ways that need a line of words each; those of one question have the same `name`. */
export function Choice({
  label,
  hint,
  ...rest
}: { label: ReactNode; hint: ReactNode } & InputHTMLAttributes<HTMLInputElement>) {
  return (
    <label className="choice">
      <input type="radio" {...rest} />
      <span>
        {label}
        <span className="field-hint">{hint}</span>
      </span>
    </label>
  );
}

/** A choice of one from a few that are all to be seen. */
export function Segmented<Value extends string>({
  label,
  value,
  onValue,
  options,
}: {
  label: string;
  value: Value;
  onValue: (value: Value) => void;
  options: { value: Value; label: ReactNode }[];
}) {
  const name = useId();
  return (
    <fieldset className="segmented">
      <legend className="visually-hidden">{label}</legend>
      {options.map((option) => (
        <label key={option.value} className="segment">
          <input
            type="radio"
            className="visually-hidden"
            name={name}
            value={option.value}
            checked={option.value === value}
            onChange={() => onValue(option.value)}
          />
          <span>{option.label}</span>
        </label>
      ))}
    </fieldset>
  );
}
