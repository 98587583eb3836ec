import { lastDayOfLink } from '@app/exchange';
import type { ContactPersonEntity } from '@app/directory';
import type { ExtractLinkView, ExtractView } from '@app/mediation';
import {
  Button,
  ButtonGroup,
  CheckboxGroup,
  ErrorSummary,
  Heading,
  LinkButton,
  Paragraph,
  PostForm,
  type FormErrors,
  type Translator,
  type VNode,
} from '@app/web';
import { DeskPage } from '../frame/desk-page.js';
import type { Viewer } from '../session/viewer.js';

export interface ContactsPageProps {
  viewer: Viewer;
  caseId: string;
  reference: string;
  extract: ExtractView;
  choices: readonly ContactPersonEntity[];
  done?: string;
  errors?: FormErrors;
}

const CAN_BE_SENT: ExtractView['status'][] = ['consented', 'sent'];

/** Who gets one text, and how it stands with the link of each. */
export function ContactsPage(props: ContactsPageProps): VNode {
  const { viewer, caseId, reference, extract } = props;
  const { words } = viewer;
  const people = [{ id: extract.contactPersonId, name: extract.contactName }, ...extract.others];
  return (
    <DeskPage viewer={viewer} title={reference} done={props.done}>
      <Heading level={1}>{words.t('contacts.title', { institution: extract.institutionName })}</Heading>
      <div class="desk-narrow">
        <ErrorSummary title={words.t('form.problem')} errors={props.errors ?? []} />
        <Paragraph>{words.t('contacts.about')}</Paragraph>
        {extract.status === 'draft' ? (
          <ChooseForm {...props} />
        ) : (
          people.map((person) => <Person viewer={viewer} caseId={caseId} extract={extract} person={person} />)
        )}
        <ButtonGroup>
          <LinkButton href={`/cases/${caseId}`}>{words.t('action.back')}</LinkButton>
        </ButtonGroup>
      </div>
    </DeskPage>
  );
}

function ChooseForm({ viewer, caseId, extract, choices }: ContactsPageProps): VNode {
  const { words } = viewer;
  if (choices.length === 0) return <Paragraph>{words.t('contacts.nobody-else')}</Paragraph>;
  return (
    <PostForm action={`/cases/${caseId}/extracts/${extract.id}/contacts`} csrf={viewer.csrf}>
      <CheckboxGroup
        name="contactPersonId"
        legend={words.t('contacts.choose', { name: extract.contactName })}
        hint={words.t('contacts.choose-hint')}
        options={choices.map(({ id, name }) => ({ value: id, label: name }))}
        values={extract.others.map(({ id }) => id)}
      />
      <ButtonGroup>
        <Button>{words.t('contacts.save')}</Button>
      </ButtonGroup>
    </PostForm>
  );
}

interface PersonProps {
  viewer: Viewer;
  caseId: string;
  extract: ExtractView;
  person: { id: string; name: string };
}

function Person({ viewer, caseId, extract, person }: PersonProps): VNode {
  const { words, csrf } = viewer;
  const links = extract.links.filter(({ contactPersonId }) => contactPersonId === person.id);
  return (
    <section class="clock">
      <Heading level={2}>{person.name}</Heading>
      {links.length === 0 && <p>{words.t('contacts.no-link')}</p>}
      {links.map((link) => (
        <p class="desk-small">{linkInWords(words, link)}</p>
      ))}
      {extract.declined.includes(person.id) && <p>{words.t('contacts.she-said-no')}</p>}
      {CAN_BE_SENT.includes(extract.status) && !extract.declined.includes(person.id) && (
        <PostForm
          action={`/cases/${caseId}/extracts/${extract.id}/contacts/${person.id}/sendings`}
          csrf={csrf}
        >
          <Button kind={links.length === 0 ? 'primary' : 'secondary'}>
            {words.t(links.length === 0 ? 'contacts.send' : 'contacts.send-again')}
          </Button>
        </PostForm>
      )}
    </section>
  );
}

/** The life of a link in one line. */
function linkInWords(words: Translator, link: ExtractLinkView): string {
  const at = (id: string, moment: Date | null) =>
    moment === null ? [] : [words.t(id, { moment: words.dateTime(moment) })];
  return [
    ...at('link.made-at', link.madeAt),
    ...(link.bouncedAt === null
      ? []
      : [
          words.t('contacts.bounced', {
            moment: words.dateTime(link.bouncedAt),
            code: link.bounceCode ?? '–',
          }),
        ]),
    ...(link.openedAt === null ? [words.t('link.not-opened')] : at('link.opened-at', link.openedAt)),
    ...at('contacts.read-at', link.readConfirmedAt),
    ...at('link.answered-at', link.answeredAt),
    ...(link.revokedAt === null
      ? [words.t('link.expires-at', { day: words.date(lastDayOfLink(link.expiresAt)) })]
      : at('link.revoked-at', link.revokedAt)),
  ].join(' · ');
}
