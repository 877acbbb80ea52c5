/** What we use of it: https://github.com/echogarden-project/espeak-ng-emscripten */
declare module '@echogarden/espeak-ng-emscripten' {
  class Speaker {
    set_voice(name: string, language: string): number;
    set_rate(wordsAMinute: number): void;
    synthesize(text: string, heard: (samples: Int16Array | undefined) => boolean): void;
  }
  export default function open(): Promise<{ eSpeakNGWorker: typeof Speaker }>;
}
