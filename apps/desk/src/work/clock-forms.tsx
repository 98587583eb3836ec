/** What may happen to a clock. Each form only asks what it would do; saving comes after that. */
import { CATALOGUE, type TermRow } from '@app/deadlines';
import {
  Button,
  ButtonGroup,
  Field,
  Heading,
  PostForm,
  Select,
  type ComponentChildren,
  type Translator,
  type VNode,
} from '@app/web';
import { inLanguage } from '../case/clock-words.js';
import type { ClockChangeKind } from './clock-change.js';
import type { ClockPageProps } from './clock.page.js';

type ExtensionRule = NonNullable<TermRow['extension']>;

const LENGTHS = ['P1W', 'P2W', 'P3W', 'P4W', 'P6W', 'P13W', 'P1M', 'P2M', 'P6M', 'P20D'];

/** They take longer. */
export function ExtensionForm(props: ClockPageProps): VNode {
  const { words } = props.viewer;
  const row = rowOf(props);
  const rule = row?.extension;
  return (
    <>
      <Heading level={2}>{words.t('clock.extend')}</Heading>
      {row !== undefined && rule === undefined ? (
        <p>{words.t('clock.no-extension')}</p>
      ) : (
        <ChangeForm {...props} kind="extensions">
          {rule !== undefined && <p>{ruleInWords(words, rule)}</p>}
          <div class="filters">
            <Select
              name="length"
              label={words.t('clock.longer')}
              options={lengthsOf(words, rule)}
              value={typed(props, 'length') ?? rule?.lengths[0]?.max ?? 'P4W'}
              error={mistake(props, 'length')}
            />
            <Field
              name="noticeOn"
              type="date"
              label={words.t('clock.notice-on')}
              value={typed(props, 'noticeOn')}
              error={mistake(props, 'noticeOn')}
            />
          </div>
          <div class="choice">
            <input
              id="consent"
              class="utrecht-checkbox utrecht-checkbox--html-input"
              type="checkbox"
              name="consent"
              value="yes"
              checked={typed(props, 'consent') === 'yes'}
            />
            <label class="choice-label utrecht-form-label utrecht-form-label--checkbox" for="consent">
              {words.t('clock.she-agreed')}
            </label>
          </div>
        </ChangeForm>
      )}
    </>
  );
}

/** Days that do not count. */
export function SuspensionForm(props: ClockPageProps): VNode {
  const { words } = props.viewer;
  const row = rowOf(props);
  const open = props.deadline.request.suspensions?.find((suspension) => suspension.to === null);
  return (
    <>
      <Heading level={2}>{words.t('clock.suspend')}</Heading>
      {row !== undefined && row.suspension === undefined ? (
        <p>{words.t('clock.no-suspension')}</p>
      ) : (
        <ChangeForm {...props} kind="suspensions">
          {row?.suspension !== undefined && <p>{inLanguage(words, row.suspension.when)}</p>}
          <div class="filters">
            <Field
              name="from"
              type="date"
              label={words.t('clock.from')}
              value={typed(props, 'from') ?? open?.from}
              error={mistake(props, 'from')}
            />
            <Field
              name="to"
              type="date"
              label={words.t('clock.to')}
              hint={words.t('clock.to-hint')}
              value={typed(props, 'to')}
              error={mistake(props, 'to')}
            />
          </div>
        </ChangeForm>
      )}
    </>
  );
}

/** The day that their letter prints. */
export function PrintedDateForm(props: ClockPageProps): VNode {
  const { words } = props.viewer;
  return (
    <>
      <Heading level={2}>{words.t('clock.printed-title')}</Heading>
      <ChangeForm {...props} kind="printed-dates">
        <Field
          name="printed"
          type="date"
          label={words.t('clock.printed-in-letter')}
          hint={words.t('clock.printed-hint')}
          value={typed(props, 'printed') ?? props.deadline.request.printed ?? undefined}
          error={mistake(props, 'printed')}
        />
      </ChangeForm>
    </>
  );
}

/** Another day zero, for example because a letter turns up that proves it. A term in hours is started anew. */
export function StartForm(props: ClockPageProps): VNode | null {
  const { words } = props.viewer;
  const { request } = props.deadline;
  const second = rowOf(props)?.secondStart;
  if (request.start.length > 10) return null;
  return (
    <>
      <Heading level={2}>{words.t('clock.other-start')}</Heading>
      <ChangeForm {...props} kind="starts">
        <div class="filters">
          <Field
            name="start"
            type="date"
            label={words.t('clock.start')}
            hint={words.t('clocks.start-hint')}
            value={typed(props, 'start') ?? request.start}
            error={mistake(props, 'start')}
          />
          {second !== undefined && (
            <Field
              name="otherStart"
              type="date"
              label={inLanguage(words, second.what)}
              value={typed(props, 'otherStart') ?? request.otherStart ?? undefined}
              error={mistake(props, 'otherStart')}
            />
          )}
        </div>
      </ChangeForm>
    </>
  );
}

function ChangeForm(props: ClockPageProps & { kind: ClockChangeKind; children: ComponentChildren }): VNode {
  const { viewer, opened, deadline, kind } = props;
  return (
    <PostForm action={`/cases/${opened.facts.id}/clocks/${deadline.id}/what-if/${kind}`} csrf={viewer.csrf}>
      <input type="hidden" name="version" value={String(deadline.version)} autoComplete="off" />
      {props.children}
      <ButtonGroup>
        <Button kind="secondary">{viewer.words.t('what-if.show')}</Button>
      </ButtonGroup>
    </PostForm>
  );
}

function rowOf({ deadline }: ClockPageProps): TermRow | undefined {
  const { term } = deadline.request;
  return typeof term === 'string' ? CATALOGUE.byId.get(term) : undefined;
}

/** What was typed in this form; undefined when another one was sent, or none. */
function typed({ input }: ClockPageProps, field: string): string | undefined {
  // A box that is not ticked sends nothing, so it belongs to the form whose other fields were sent.
  return input?.has(field) === true ? input.text(field) : undefined;
}

function mistake({ refusal }: ClockPageProps, field: string): string | undefined {
  return refusal?.errors.message(field);
}

function ruleInWords(words: Translator, rule: ExtensionRule): string {
  const most = rule.lengths.flatMap(({ max }) => (max === null ? [] : [lengthName(words, max)])).at(-1);
  const sentences = [
    words.t('clock.extension-rule', {
      by: inLanguage(words, rule.by),
      notice: inLanguage(words, rule.notice),
    }),
  ];
  if (most !== undefined) sentences.push(words.t('clock.extension-most', { most }));
  if (rule.consent !== undefined) {
    sentences.push(words.t('clock.extension-consent', { how: inLanguage(words, rule.consent) }));
  }
  return sentences.join(' ');
}

/** The usual lengths, and those that this term knows. */
function lengthsOf(words: Translator, rule: ExtensionRule | undefined) {
  const known = (rule?.lengths ?? []).flatMap(({ max }) => (max === null ? [] : [max]));
  return [...new Set([...LENGTHS, ...known])].map((value) => ({ value, label: lengthName(words, value) }));
}

function lengthName(words: Translator, length: string): string {
  return words.has(`length.${length}`) ? words.t(`length.${length}`) : length;
}
