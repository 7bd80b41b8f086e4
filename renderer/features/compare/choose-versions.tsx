import { useLocation } from 'wouter';
import { shortDate } from '../../../shared/dates/dates.ts';
import type { DocumentVersion } from '../../../shared/model/library.ts';
import { compareLink } from '../../navigation.ts';
import { localDateAndTime } from '../../today.ts';
import { Select } from '../../ui/field.tsx';
import type { TwoVersions } from './compare-queries.ts';

function minuteOf({ arrivedAt }: DocumentVersion): string {
  const { date, time } = localDateAndTime(arrivedAt);
  return `${shortDate(date)}, ${time}`;
}

/** When a version came; with the seconds where another came in the same minute. */
function nameOf(version: DocumentVersion, all: readonly DocumentVersion[]): string {
  const minute = minuteOf(version);
  if (all.every((other) => other === version || minuteOf(other) !== minute)) return minute;
  return `${minute}:${String(new Date(version.arrivedAt).getSeconds()).padStart(2, '0')}`;
}

/** Which two versions are shown; a choice where there are more than two. */
export function ChooseVersions({ versions: { meeting, document, versions, older, newer } }: { versions: TwoVersions }) {
  const [, navigate] = useLocation();
  if (versions.length === 2) {
    return (
      <p className="compare-versions numbers">
        {nameOf(older.version, versions)} and {nameOf(newer.version, versions)}
      </p>
    );
  }
  const choose = (from: string, to: string) => {
    navigate(compareLink({ meetingId: meeting.id, documentId: document.id, older: from, newer: to }), {
      replace: true,
    });
  };
  const options = (other: DocumentVersion) => {
    return versions.filter((one) => one !== other).map((one) => ({ value: one.sha256, label: nameOf(one, versions) }));
  };
  return (
    <div className="compare-versions">
      <Select
        label="Older version"
        labelHidden
        value={older.version.sha256}
        options={options(newer.version)}
        onChange={(event) => choose(event.target.value, newer.version.sha256)}
      />
      <Select
        label="Newer version"
        labelHidden
        value={newer.version.sha256}
        options={options(older.version)}
        onChange={(event) => choose(older.version.sha256, event.target.value)}
      />
    </div>
  );
}
