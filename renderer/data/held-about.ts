import { type HeldEntry, heldAbout } from '../../shared/private/held-about.ts';
import { snapshot } from './backup.ts';

/** Everything of the member's that names somebody. */
export async function readHeldAbout(name: string): Promise<HeldEntry[]> {
  return heldAbout(name, await snapshot());
}
