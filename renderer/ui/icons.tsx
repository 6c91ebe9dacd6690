import type { ReactNode } from 'react';

/** Icons are decoration: every one stands beside a text or in a button with a name. 16 px, drawn in the text's colour. */
function Icon({ children }: { readonly children: ReactNode }) {
  return (
    <svg
      width="16"
      height="16"
      viewBox="0 0 16 16"
      fill="none"
      stroke="currentColor"
      strokeWidth="1.5"
      strokeLinecap="round"
      strokeLinejoin="round"
      aria-hidden="true"
      focusable="false"
    >
      {children}
    </svg>
  );
}

export const IconChevronDown = () => (
  <Icon>
    <path d="M4 6.5 8 10.5 12 6.5" />
  </Icon>
);

export const IconChevronUp = () => (
  <Icon>
    <path d="M4 9.5 8 5.5 12 9.5" />
  </Icon>
);

export const IconMore = () => (
  <Icon>
    <path d="M3.2 8h.01M8 8h.01M12.8 8h.01" strokeWidth="2.2" />
  </Icon>
);

export const IconClose = () => (
  <Icon>
    <path d="m4 4 8 8M12 4l-8 8" />
  </Icon>
);

export const IconBack = () => (
  <Icon>
    <path d="M13 8H3M7 4 3 8l4 4" />
  </Icon>
);

export const IconSearch = () => (
  <Icon>
    <circle cx="7" cy="7" r="4.2" />
    <path d="m10.2 10.2 3.3 3.3" />
  </Icon>
);

export const IconSortUp = () => (
  <Icon>
    <path d="m5 9.5 3-3 3 3" />
  </Icon>
);

export const IconSortDown = () => (
  <Icon>
    <path d="m5 6.5 3 3 3-3" />
  </Icon>
);

export const IconDocument = () => (
  <Icon>
    <path d="M4 1.8h5.2L12.5 5v9.2H4zM9 2v3.2h3.3M6 8h4.5M6 11h4.5" />
  </Icon>
);

export const IconCheck = () => (
  <Icon>
    <path d="m3 8.5 3.2 3.2L13 4.8" />
  </Icon>
);

export const IconWarning = () => (
  <Icon>
    <path d="M8 2.2 14.4 13.4H1.6zM8 6.4v3.4M8 11.7v.01" />
  </Icon>
);

export const IconInfo = () => (
  <Icon>
    <circle cx="8" cy="8" r="6" />
    <path d="M8 7.4v3.6M8 5v.01" />
  </Icon>
);

export const IconUndo = () => (
  <Icon>
    <path d="M6 3 2.8 6.2 6 9.4M3 6.2h6.2a3.8 3.8 0 0 1 0 7.6H6" />
  </Icon>
);

export const IconRedo = () => (
  <Icon>
    <path d="m10 3 3.2 3.2L10 9.4M13 6.2H6.8a3.8 3.8 0 0 0 0 7.6H10" />
  </Icon>
);

export const IconInsertRow = () => (
  <Icon>
    <path d="M2 2.5h12v4H2zM8 9v5M5.5 11.5h5" />
  </Icon>
);

export const IconRemoveRow = () => (
  <Icon>
    <path d="M2 2.5h12v4H2zM5.8 9.3l4.4 4.4M10.2 9.3l-4.4 4.4" />
  </Icon>
);

export const IconMoveUp = () => (
  <Icon>
    <path d="M8 13.5v-10M3.8 7.5 8 3.2l4.2 4.3" />
  </Icon>
);

export const IconMoveDown = () => (
  <Icon>
    <path d="M8 2.5v10M3.8 8.5 8 12.8l4.2-4.3" />
  </Icon>
);

export const IconGroup = () => (
  <Icon>
    <path d="M2 3h4v4H2zM8.5 5H14M2 9.5h4v4H2zM8.5 11.5H14" />
  </Icon>
);

export const IconKeyboard = () => (
  <Icon>
    <path d="M1.5 4h13v8.5h-13zM4 6.8h.01M6.7 6.8h.01M9.3 6.8h.01M12 6.8h.01M5 9.8h6" />
  </Icon>
);

export const IconFoldUp = () => (
  <Icon>
    <path d="M2 2.5h12M2 13.5h12M8 11.5v-6M5.2 8 8 5.2 10.8 8" />
  </Icon>
);

export const IconFoldDown = () => (
  <Icon>
    <path d="M2 2.5h12M2 13.5h12M8 4.8v6M5.2 8.2 8 11l2.8-2.8" />
  </Icon>
);

export const IconHistory = () => (
  <Icon>
    <path d="M2.6 8a5.4 5.4 0 1 0 1.6-3.8L2.4 6M2.4 2.8V6h3.2M8 5.2V8l2.2 1.4" />
  </Icon>
);

export const IconPrint = () => (
  <Icon>
    <path d="M4.5 6V2h7v4M4.5 11.5H2.2V6h11.6v5.5h-2.3M4.5 9.5h7V14h-7z" />
  </Icon>
);

export const IconTemplate = () => (
  <Icon>
    <path d="M2.5 2.5h11v11h-11zM2.5 6h11M6 6v7.5" />
  </Icon>
);
