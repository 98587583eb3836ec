import { Heading, Paragraph, Table, type VNode } from '@app/web';
import type { Viewer } from '../session/viewer.js';
import { bound, DeskPage } from './desk-page.js';

/** Keys and what they do; the same letters stand in `aria-keyshortcuts` of the links on the pages. */
const KEYS: [keys: string, message: string][] = [
  ['j', 'shortcut.next'],
  ['k', 'shortcut.previous'],
  ['Enter', 'shortcut.open'],
  ['g d', 'shortcut.day'],
  ['g q', 'shortcut.queue'],
  ['g i', 'shortcut.directory'],
  ['g s', 'shortcut.search'],
  ['g a', 'shortcut.approvals'],
  ['g o', 'shortcut.overview'],
  ['/', 'shortcut.filter'],
  ['t', 'shortcut.take'],
  ['a', 'shortcut.ask'],
  ['n', 'shortcut.note'],
  ['c', 'shortcut.classify'],
  ['e', 'shortcut.extract'],
  ['r', 'shortcut.refer'],
  ['m', 'shortcut.mediation'],
  ['l', 'shortcut.letters'],
  ['v', 'shortcut.tags'],
  ['x', 'shortcut.close'],
  ['Ctrl Enter', 'shortcut.send'],
  ['?', 'shortcut.help'],
];

export function ShortcutsPage(props: { viewer: Viewer }): VNode {
  const { t } = bound(props.viewer);
  return (
    <DeskPage viewer={props.viewer} title={t('section.shortcuts')} section="shortcuts">
      <Heading level={1}>{t('section.shortcuts')}</Heading>
      <Paragraph>{t('shortcut.about')}</Paragraph>
      <div class="choice desk-narrow">
        <input
          id="shortcuts-choice"
          class="utrecht-checkbox utrecht-checkbox--html-input"
          type="checkbox"
          checked
          disabled
          data-shortcuts-choice="yes"
        />
        <label class="choice-label utrecht-form-label utrecht-form-label--checkbox" for="shortcuts-choice">
          {t('shortcut.on')}
        </label>
      </div>
      <Table
        caption={t('section.shortcuts')}
        hideCaption
        rows={KEYS}
        columns={[
          {
            header: t('shortcut.key'),
            rowHeader: true,
            cell: ([keys]) => keys.split(' ').map((key) => <kbd class="kbd">{key}</kbd>),
          },
          { header: t('shortcut.does'), cell: ([, message]) => t(message) },
        ]}
      />
    </DeskPage>
  );
}
