/** How long a system that has voices may take to name them, milliseconds. */
const patience = 2000;

/** Of several voices, those of Britain first and those of other tongues last. */
function rank({ lang }: SpeechSynthesisVoice): number {
  const tongue = lang.toLowerCase().replace('_', '-');
  if (tongue === 'en-gb') return 0;
  return tongue.startsWith('en') ? 1 : 2;
}

/** The best of this computer's own voices; what speaks over the network would be sent the paper, and is never taken. */
function bestVoice(): SpeechSynthesisVoice | null {
  const own = window.speechSynthesis.getVoices().filter(({ localService }) => localService);
  return own.sort((a, b) => rank(a) - rank(b))[0] ?? null;
}

/** A voice of this computer to read with, or null where it has none. */
export async function ownVoice(): Promise<SpeechSynthesisVoice | null> {
  if (!('speechSynthesis' in window)) return null;
  const known = bestVoice();
  if (known) return known;
  // The first time it is asked, a browser has yet to ask the system.
  await new Promise((resolve) => {
    window.speechSynthesis.addEventListener('voiceschanged', resolve, { once: true });
    setTimeout(resolve, patience);
  });
  return bestVoice();
}
