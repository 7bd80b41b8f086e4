import type { Colour } from '../../../../shared/model/member.ts';
import './colour-button.css';

interface ColourButtonProps {
  colour: Colour;
  label: string;
  title: string;
  /** Left out where the button does something and nothing stays chosen. */
  pressed?: boolean;
  onClick: () => void;
}

/** A button that is a dab of one of the marks' colours. */
export function ColourButton({ colour, label, title, pressed, onClick }: ColourButtonProps) {
  return (
    <button
      type="button"
      className="colour-button"
      data-colour={colour}
      aria-label={label}
      aria-pressed={pressed}
      title={title}
      onClick={onClick}
    >
      <span className="dab" />
    </button>
  );
}
