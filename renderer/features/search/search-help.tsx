const rules: readonly (readonly [string, string])[] = [
  ['“rural crime”', 'the words side by side'],
  ['precept OR council tax', 'one or the other; AND and brackets work too'],
  ['-budget or NOT budget', 'without that word'],
  ['safeguard*', 'every word that begins so'],
  ['committee:police', 'one committee; body: is the same'],
  ['year:2019 or year:2019-2021', 'one year, or several'],
  ['kind:decision', 'also report, minutes, promise, mark, question'],
  ['by:commissioner', 'who reports, moves, must act or promised'],
  ['item:6 or item:budget', 'the number of an item, or a word of its title'],
  ['has:mark', 'pages you have marked'],
];

/** What can be typed into the box beside words. */
export function SearchHelp() {
  return (
    <dl className="search-help">
      {rules.map(([typed, means]) => (
        <div key={typed}>
          <dt>{typed}</dt>
          <dd>{means}</dd>
        </div>
      ))}
    </dl>
  );
}
