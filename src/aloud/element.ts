/**
 * 读给我听 on the way to a page: comes where the system has a Chinese voice of its own. Voices are often there
 * only some time after the page; what reads is loaded then, so that the press itself may begin to speak.
 */

import { voiceFor } from './voice.ts';

/** Browsers that never say that their voices have come are asked again after so many milliseconds. */
const ASKED_AGAIN = [500, 3000];

export function attach(way: HTMLElement): void {
  if (!('speechSynthesis' in globalThis) || !('SpeechSynthesisUtterance' in globalThis)) return;
  let offered = false;
  const look = () => {
    if (offered || !voiceFor(speechSynthesis.getVoices())) return;
    offered = true;
    import('./reading-bar.ts').then(({ offer }) => offer(way));
  };
  look();
  speechSynthesis.onvoiceschanged = look;
  for (const wait of ASKED_AGAIN) setTimeout(look, wait);
}
