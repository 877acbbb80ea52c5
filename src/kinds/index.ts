/**
 * Every kind of content: the one list of them in the project. Its order is that in which search and
 * lists of related pages come to them, those that lead forward first.
 */

import { finder } from '../guide/index.ts';
import { leaflet } from '../leaflet/index.ts';
import type { Kind } from '../library/kind.ts';
import { address } from './address/index.ts';
import { campaign } from './campaign/index.ts';
import { teachingCase } from './case/index.ts';
import { change } from './change/index.ts';
import { clock } from './clock/index.ts';
import { crime } from './crime/index.ts';
import { office } from './edition/index.ts';
import { oldHandout } from './handout/index.ts';
import { firstPage } from './home/index.ts';
import { hotline } from './hotline/index.ts';
import { law } from './law/index.ts';
import { lesson } from './lesson/index.ts';
import { letter } from './letter/index.ts';
import { material } from './material/index.ts';
import { myth } from './myth/index.ts';
import { occasion } from './occasion/index.ts';
import { page } from './page/index.ts';
import { photo } from './photo/index.ts';
import { playlist } from './playlist/index.ts';
import { practice } from './practice/index.ts';
import { petitionProcedure } from './procedure/index.ts';
import { quiz } from './quiz/index.ts';
import { reading } from './reading/index.ts';
import { regulation } from './regulation/index.ts';
import { report } from './report/index.ts';
import { reviewer } from './reviewer/index.ts';
import { right } from './right/index.ts';
import { route } from './route/index.ts';
import { saying } from './saying/index.ts';
import { section } from './section/index.ts';
import { screenSetup } from './setup/index.ts';
import { pictureStrip } from './strip/index.ts';
import { term } from './term/index.ts';
import { warning } from './warning/index.ts';

export const KINDS: readonly Kind[] = [
  route,
  finder,
  right,
  regulation,
  warning,
  crime,
  myth,
  teachingCase,
  letter,
  term,
  clock,
  law,
  section,
  petitionProcedure,
  practice,
  hotline,
  oldHandout,
  page,
  quiz,
  lesson,
  pictureStrip,
  photo,
  leaflet,
  firstPage,
  office,
  address,
  playlist,
  material,
  campaign,
  occasion,
  report,
  screenSetup,
  saying,
  change,
  reading,
  reviewer,
];
