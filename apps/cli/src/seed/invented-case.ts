/** One invented complaint and what became of it: codes, sentences and moments. Pure; nothing is sealed or stored here. */
import type { IsoDate } from '@app/kernel';
import type { FilingDay } from './calendar-of-quarter.js';
import * as shares from './profiles.js';
import { PROFILES, type Profile } from './profiles.js';
import type { Random } from './random.js';
import { sentencesFor } from './sentences.js';

const HOUR = 3_600_000;
export const DAY = 24 * HOUR;

export type InventedStatus =
  'new' | 'in-progress' | 'waiting-for-her' | 'waiting-for-them' | 'closed' | 'withdrawn';

export interface InventedMessage {
  direction: 'from-her' | 'to-her';
  text: string;
  at: number;
}

/** What the desk did; moments in milliseconds since 1970. */
export interface Course {
  status: InventedStatus;
  assignedAt?: number;
  endedAt?: number;
  outcome?: string;
  outcomeText?: string;
  procedure?: string;
  matter?: 'decision' | 'conduct';
  messages: InventedMessage[];
  note?: string;
  incidents: { form: string; sub: string }[];
  stigma?: { assessed: string; expression: string[]; ground: string[]; reason: string };
  clocks: { term: string; startedOn: number; running: boolean }[];
}

export interface InventedCase {
  filedAt: number;
  filedOn: IsoDate;
  comeBackOn: IsoDate;
  language: string;
  anonymity: string;
  wish: string[];
  institutionType: string;
  conduct: string[];
  region: string;
  workType: string;
  legalForm: string;
  groups: string[];
  violence: string[];
  perpetrator: string;
  setting: string[];
  stigmaPerceived: string;
  optingInBreaches: string[];
  narrative: string;
  course: Course;
  /** 0 to 1: chooses a caseworker and an institution of the directory, whoever and whatever is there. */
  chance: { assignee: number; institution: number };
}

const WEIGHTS = Object.fromEntries(Object.entries(PROFILES).map(([type, { weight }]) => [type, weight]));

export function inventCase(random: Random, days: readonly FilingDay[], now: number): InventedCase {
  const day = random.one(days);
  const filedAt = day.startsAt + Math.round((7 + 16 * random.fraction() ** 0.7) * HOUR);
  const institutionType = random.weighted(WEIGHTS);
  const profile = PROFILES[institutionType] as Profile;
  const language = random.weighted(shares.LANGUAGES);
  const words = sentencesFor(language);
  const violence = random.several({ ...shares.VIOLENCE, ...profile.violence });
  const told = {
    filedAt,
    filedOn: day.date,
    comeBackOn: day.comeBackOn,
    language,
    anonymity: random.weighted(shares.ANONYMITY),
    wish: random.several(shares.WISHES),
    institutionType,
    conduct: random.several(profile.conduct),
    region: random.weighted(shares.REGIONS),
    workType: random.weighted(shares.WORK_TYPES),
    legalForm: random.weighted(shares.LEGAL_FORMS),
    groups: random.several(shares.GROUPS),
    violence,
    perpetrator: violence.length === 0 ? 'unknown' : profile.perpetrator,
    setting: profile.setting !== undefined && random.happens(0.6) ? [profile.setting] : [],
    stigmaPerceived: random.weighted(shares.STIGMA_PERCEIVED),
    optingInBreaches:
      profile.conduct['opting-in-breach'] === undefined ? [] : random.several(shares.OPTING_IN_BREACHES),
    narrative: [words.opening, words.happened, words.happened, words.effect, words.wish]
      .map((choices) => random.one(choices))
      .join(' '),
  };
  const course = inventCourse(random, told, profile, now);
  return { ...told, course, chance: { assignee: random.fraction(), institution: random.fraction() } };
}

type Told = Omit<InventedCase, 'course' | 'chance'>;

function inventCourse(random: Random, told: Told, profile: Profile, now: number): Course {
  const words = sentencesFor(told.language);
  const withdrawnAt = random.happens(0.04) ? told.filedAt + (1 + random.waiting(10)) * DAY : Infinity;
  const assignedAt = told.filedAt + (0.2 + random.waiting(3)) * DAY;
  const closedAt = assignedAt + (4 + random.waiting(35)) * DAY;
  const endedAt = Math.min(withdrawnAt, closedAt);
  const ended = endedAt <= now;
  if (assignedAt > now || assignedAt > endedAt) {
    const status = ended ? 'withdrawn' : 'new';
    return {
      status,
      ...(ended ? { endedAt, outcome: 'withdrawn' } : {}),
      messages: [],
      incidents: [],
      clocks: [],
    };
  }
  const closed = ended && closedAt <= withdrawnAt;
  const open = random.weighted({ 'in-progress': 4, 'waiting-for-her': 2, 'waiting-for-them': 4 });
  const status: InventedStatus = ended ? (closed ? 'closed' : 'withdrawn') : open;
  const procedure = random.weighted(profile.procedure);
  const course: Course = {
    status,
    assignedAt,
    ...(procedure === 'none' ? {} : { procedure, matter: profile.matter }),
    messages: inventMessages(random, told, assignedAt, Math.min(endedAt, now), status),
    ...(random.happens(0.25) ? { note: random.one(words.note) } : {}),
    incidents: told.violence.filter(() => random.happens(0.8)).map(incidentOf),
    clocks: told.anonymity === 'A0' ? [] : inventClocks(random, profile, assignedAt, ended, now),
  };
  if (ended) course.endedAt = endedAt;
  if (ended) course.outcome = closed ? random.weighted(shares.OUTCOMES) : 'withdrawn';
  if (closed) course.outcomeText = random.one(words.closing);
  if (random.happens(closed ? 0.6 : 0.2)) course.stigma = inventStigma(random, told);
  return course;
}

function inventMessages(random: Random, told: Told, from: number, until: number, status: InventedStatus) {
  const words = sentencesFor(told.language);
  const messages: InventedMessage[] = [];
  const askedAt = from + random.fraction() * Math.min(2 * DAY, until - from);
  if (status !== 'waiting-for-her' && !random.happens(0.4)) return messages;
  messages.push({ direction: 'to-her', text: random.one(words.question), at: askedAt });
  const answeredAt = askedAt + (0.1 + random.waiting(4)) * DAY;
  if (status !== 'waiting-for-her' && answeredAt < until) {
    messages.push({ direction: 'from-her', text: random.one(words.answer), at: answeredAt });
  }
  return messages;
}

/** A clock that still runs began in the last weeks, when the institution got the complaint. */
function inventClocks(random: Random, profile: Profile, assignedAt: number, ended: boolean, now: number) {
  const sent = assignedAt + 3 * DAY;
  const startedOn = ended ? sent : Math.max(sent, now - random.fraction() * 21 * DAY);
  return startedOn > now ? [] : profile.terms.map((term) => ({ term, startedOn, running: !ended }));
}

function inventStigma(random: Random, told: Told): Course['stigma'] {
  const assessed = random.weighted(shares.STIGMA_ASSESSED);
  return {
    assessed,
    expression: assessed === 'not-established' ? [] : random.several(shares.EXPRESSIONS),
    ground: assessed === 'established' && random.happens(0.5) ? ['occupation-sex-work'] : [],
    reason: random.one(sentencesFor(told.language).reason),
  };
}

function incidentOf(told: string): { form: string; sub: string } {
  const [form = '', sub = ''] = told.split('/');
  return { form, sub };
}
