import { lawDay } from '../../kinds/material/book-text.ts';

/** 法律核对到 2026 年 11 月 30 日, and that an article has changed since. */
export function signedDay({ reviewed, inCheck }: { reviewed: string; inCheck?: boolean | undefined }): string {
  return `${lawDay(reviewed)}${inCheck ? '，有的条文后来变了，正在核对' : ''}`;
}
