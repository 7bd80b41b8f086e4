import { Scale } from 'lucide-react';
import { useNamedInterests } from './named-interests.tsx';

/** Says on a line of the agenda that its papers name an interest of the member; nothing otherwise. */
export function InterestSign({ entryKey }: { entryKey: string }) {
  const { interests, byEntry } = useNamedInterests();
  const ids = new Set(byEntry.get(entryKey)?.map(({ interestId }) => interestId));
  const names = interests.filter(({ id }) => ids.has(id)).map(({ name }) => name);
  if (names.length === 0) return null;
  const words = `Names an interest of yours: ${names.join(', ')}`;
  return (
    <span title={words} className="interest-sign">
      <Scale role="img" aria-label={words} />
    </span>
  );
}
