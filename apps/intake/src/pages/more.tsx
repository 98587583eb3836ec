import type { ComponentChildren, VNode } from '@app/web';

/** Opens on a tap, without script. Closed, it shows no more than its title to someone who looks along. */
export function More(props: { title: string; open?: boolean; children?: ComponentChildren }): VNode {
  return (
    <details class="more" open={props.open}>
      <summary>{props.title}</summary>
      {props.children}
    </details>
  );
}
