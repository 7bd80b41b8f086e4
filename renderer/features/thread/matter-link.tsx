import { Milestone } from 'lucide-react';
import { Link } from 'wouter';
import { threadAddress } from '../../navigation.ts';

/** The way from a decision or promise to what was said on its matter before and after. */
export function MatterLink({ of }: { of: Parameters<typeof threadAddress>[0] }) {
  const words = 'Earlier and later on this matter';
  return (
    <Link className="icon-button" href={threadAddress(of)} aria-label={words} title={words}>
      <Milestone />
    </Link>
  );
}
