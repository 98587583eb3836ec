import { isOpen } from '@app/cases';
import { HiddenField, PostForm, type ComponentChildren, type VNode } from '@app/web';
import { bound } from '../frame/desk-page.js';
import type { CasePartProps } from './case.page.js';

/** What can be done with this case now; each opens a page with one form. */
export function CaseActions({ viewer, file }: CasePartProps): VNode {
  const { t } = bound(viewer);
  const { facts } = file.opened;
  const at = (action: string) => `/cases/${facts.id}/${action}`;
  const mine = facts.assigneeId === viewer.actor.id;
  const open = isOpen(facts.status);
  return (
    <div class="action-bar" role="group" aria-label={t('action.all')}>
      {open && !mine && (
        <PostForm action={at('assignments')} csrf={viewer.csrf}>
          <HiddenField name="assigneeId" value={viewer.actor.id} />
          <HiddenField name="version" value={String(facts.version)} />
          <button type="submit" class="utrecht-button utrecht-button--primary-action" aria-keyshortcuts="t">
            {t('action.take')}
          </button>
        </PostForm>
      )}
      {open && (
        <ActionLink href={at('ask')} shortcut="a" main={mine}>
          {t('action.ask')}
        </ActionLink>
      )}
      <ActionLink href={at('note')} shortcut="n">
        {t('action.note')}
      </ActionLink>
      {open && (
        <ActionLink href={at('classify')} shortcut="c">
          {t('action.classify')}
        </ActionLink>
      )}
      {open && facts.anonymity !== 'A0' && (
        <ActionLink href={at('extract')} shortcut="e">
          {t('action.extract')}
        </ActionLink>
      )}
      {open && facts.anonymity !== 'A0' && (
        <ActionLink href={at('refer')} shortcut="r">
          {t('action.refer')}
        </ActionLink>
      )}
      <ActionLink href={at('mediation')} shortcut="m">
        {t('action.mediation')}
      </ActionLink>
      <ActionLink href={at('letters')} shortcut="l">
        {t('letters.title')}
      </ActionLink>
      <ActionLink href={at('tags')} shortcut="v">
        {t('action.tag')}
      </ActionLink>
      {open && <ActionLink href={at('assign')}>{t('action.assign')}</ActionLink>}
      {open && facts.status !== 'new' && (
        <ActionLink href={at('close')} shortcut="x">
          {t('action.close')}
        </ActionLink>
      )}
      {facts.status === 'closed' && <ActionLink href={at('reopen')}>{t('action.reopen')}</ActionLink>}
      <details class="more-actions">
        <summary>{t('action.more')}</summary>
        <div class="chips">
          <ActionLink rare href={at('checklists')}>
            {t('checklists.title')}
          </ActionLink>
          <ActionLink rare href={at('related')}>
            {t('related.title')}
          </ActionLink>
          {open && (
            <ActionLink rare href={at('split')}>
              {t('split.title')}
            </ActionLink>
          )}
          <ActionLink rare href={at('second-person')}>
            {t('approval.ask-title')}
          </ActionLink>
          {open && (
            <ActionLink rare href={at('own-complaint')}>
              {t('own.mark-title')}
            </ActionLink>
          )}
          <ActionLink rare href={at('file.pdf')}>
            {t('file.print')}
          </ActionLink>
          <ActionLink rare href={at('copy')}>
            {t('copy.title')}
          </ActionLink>
          <ActionLink rare href={at('receipt')}>
            {t('receipt.action')}
          </ActionLink>
          <ActionLink rare href={at('recuse')}>
            {t('action.recuse')}
          </ActionLink>
        </div>
      </details>
    </div>
  );
}

interface ActionLinkProps {
  href: string;
  shortcut?: string;
  main?: boolean;
  /** Not for every day: a link behind the buttons, so that those stay few. */
  rare?: boolean;
  children: ComponentChildren;
}

function ActionLink(props: ActionLinkProps): VNode {
  const kind = props.main ? 'primary' : 'secondary';
  const look = props.rare
    ? 'utrecht-link utrecht-link--html-a nav-link'
    : `utrecht-button utrecht-button--${kind}-action link-button`;
  return (
    <a class={look} href={props.href} aria-keyshortcuts={props.shortcut}>
      {props.children}
    </a>
  );
}
