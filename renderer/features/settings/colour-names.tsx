import { useEffect, useRef, useState } from 'react';
import { colours, hueOf, usualColourNames } from '../../../shared/marks/colours.ts';
import type { Colour } from '../../../shared/model/member.ts';
import { nameColour, writeSetting } from '../../data/settings.ts';
import { useSetting } from '../../data/use-setting.ts';
import { Button } from '../../ui/button.tsx';
import { TextField } from '../../ui/field.tsx';
import { Section } from '../frame/page.tsx';
import './colour-names.css';

/** Longer names would not fit beside the colours. */
const longestName = 24;

/** Lets the member say what the five colours of marks are for. */
export function ColourNamesSection() {
  const names = useSetting('colour-names');
  const areUsual = names === undefined || usualColourNames.every((name, index) => name === names[index]);
  return (
    <Section title="Colours of marks">
      <p className="settings-note">
        What each colour is for. The names stand wherever marks are listed, filtered, saved or read out; the keys{' '}
        <kbd>1</kbd> to <kbd>5</kbd> set the colours.
      </p>
      {names ? (
        <div className="colour-names">
          {colours.map((colour) => (
            <ColourNameField key={colour} colour={colour} stored={names[colour - 1] ?? ''} />
          ))}
        </div>
      ) : null}
      <div className="settings-buttons">
        <Button disabled={areUsual} onClick={() => writeSetting('colour-names', [...usualColourNames])}>
          Use the usual names
        </Button>
      </div>
    </Section>
  );
}

/** Milliseconds of rest after which a name is written. */
const rest = 300;

function ColourNameField({ colour, stored }: { colour: Colour; stored: string }) {
  const [typed, setTyped] = useState<string | null>(null);
  const write = useRef(() => {});
  write.current = () => {
    if (typed !== null && typed !== stored) void nameColour(colour, typed);
  };
  useEffect(() => {
    if (typed === null) return;
    const timer = setTimeout(() => write.current(), rest);
    return () => clearTimeout(timer);
  }, [typed]);
  useEffect(() => () => write.current(), []);
  useEffect(() => setTyped((before) => (before === stored ? null : before)), [stored]);
  return (
    <div className="colour-name" data-colour={colour}>
      <span className="dab" aria-hidden="true" />
      <TextField
        label={`Name of ${hueOf(colour)}`}
        labelHidden
        placeholder={usualColourNames[colour - 1]}
        maxLength={longestName}
        value={typed ?? stored}
        onChange={(event) => setTyped(event.target.value)}
        onBlur={() => write.current()}
      />
      <kbd>{colour}</kbd>
    </div>
  );
}
