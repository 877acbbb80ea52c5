/** Every face of the content: the one list of them in the project. */

import { audio } from './audio/index.ts';
import { cards } from './cards/index.ts';
import { data } from './data/index.ts';
import { epub } from './epub/index.ts';
import type { Face } from './face.ts';
import { led } from './led/index.ts';
import { print } from './print/index.ts';
import { screen } from './screen/index.ts';
import { search } from './search/index.ts';
import { slides } from './slides/index.ts';
import { stick } from './stick/index.ts';
import { video } from './video/index.ts';
import { web } from './web/index.ts';
import { wechat } from './wechat/index.ts';
import { word } from './word/index.ts';

export const FACES: readonly Face[] = [
  web,
  search,
  screen,
  led,
  video,
  stick,
  word,
  print,
  epub,
  cards,
  wechat,
  data,
  slides,
  audio,
];
