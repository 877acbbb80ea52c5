/** Which of the system's voices reads. */

/** What counts of a voice. */
export type Voice = Pick<SpeechSynthesisVoice, 'lang' | 'localService' | 'default'>;

/** The nearer to the speech of the text, the lower; undefined where it is another language. */
function distance({ lang }: Voice): number | undefined {
  const tag = lang.toLowerCase().replaceAll('_', '-');
  if (!/^(?:zh|cmn|yue)(?:-|$)/.test(tag)) return undefined;
  if (/yue|-(?:hk|mo)/.test(tag)) return 3;
  if (/-(?:tw|hant)/.test(tag)) return 2;
  return /-(?:cn|hans)/.test(tag) ? 0 : 1;
}

/**
 * The best Chinese voice of the device itself. One that sends the text to a server is none: what somebody reads
 * here is nobody's business.
 */
export function voiceFor<T extends Voice>(voices: readonly T[]): T | undefined {
  return voices
    .flatMap((voice) => {
      const far = voice.localService ? distance(voice) : undefined;
      return far === undefined ? [] : { voice, far: far * 2 + Number(!voice.default) };
    })
    .sort((a, b) => a.far - b.far)[0]?.voice;
}
