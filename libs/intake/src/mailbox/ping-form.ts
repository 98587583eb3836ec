/** Her ping, from what was typed to a checked ping and back. Pure. */
import type { FieldError } from '@app/kernel';
import { LONGEST_PING, LONGEST_SUBJECT, PING_CHANNELS, type Ping } from '@app/pings';
import { hoursAnswers, readHours } from './contact-form.js';
import { readName, readStory, type FreeText } from '../filing/free-text.js';
import { firstAnswer, type Answers } from '../questionnaire/questionnaire.js';

export const PING_QUESTIONS = [
  'ping-channel',
  'ping-address',
  'ping-subject',
  'ping-text',
  'ping-days1',
  'ping-from1',
  'ping-until1',
] as const;

/** One plain address; what a mail server makes of it shows when it is sent. */
const ADDRESS = /^[^\s@<>",;:()[\]\\]{1,64}@[^\s@<>",;:()[\]\\.]+(\.[^\s@<>",;:()[\]\\.]+)+$/;

export function readPing(answers: Answers): { ping: Ping } | { errors: FieldError[] } {
  const errors: FieldError[] = [];
  const note = (field: string, code: string) => errors.push({ field, code, message: code });
  const text = (field: string, read: (value: unknown) => FreeText, longest: number) => {
    const found = read(firstAnswer(answers, field));
    if ('fault' in found) note(field, found.fault);
    else if ([...found.text].length > longest) note(field, 'too-long');
    else return found.text.trim();
    return '';
  };
  const channel = PING_CHANNELS.find((code) => code === (firstAnswer(answers, 'ping-channel') || 'email'));
  if (channel === undefined) note('ping-channel', 'unknown-code');
  const address = firstAnswer(answers, 'ping-address').trim();
  if (address === '') note('ping-address', 'required');
  else if (!ADDRESS.test(address) || address.length > 254) note('ping-address', 'address');
  const subject = text('ping-subject', readName, LONGEST_SUBJECT);
  const words = text('ping-text', readStory, LONGEST_PING);
  const hours = readHours(answers, 'ping-', 1);
  if (typeof hours === 'string') note('ping-days1', 'hours');
  if (errors.length > 0 || channel === undefined || typeof hours === 'string') return { errors };
  return { ping: { channel, address, subject, text: words, hours: [hours] } };
}

export function pingAnswers(ping: Ping): Answers {
  return {
    'ping-channel': [ping.channel],
    'ping-address': [ping.address],
    'ping-subject': [ping.subject],
    'ping-text': [ping.text],
    ...hoursAnswers(ping.hours, 'ping-'),
  };
}
