/** The year's occasions, for the calendar of any telephone. */

import type { APIRoute } from 'astro';
import { yearCalendar } from '../faces/data/year-calendar.ts';
import { library } from '../library.ts';

export const GET: APIRoute = () =>
  new Response(yearCalendar(library()), { headers: { 'Content-Type': 'text/calendar; charset=utf-8' } });
