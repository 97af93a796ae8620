import { Alert, Badge, Button, Checkbox, createTheme, Modal, Paper, Radio, SegmentedControl, Select, Table, Textarea, TextInput, Tooltip, type MantineColorsTuple } from "@mantine/core";

const brass: MantineColorsTuple = ["#fbf7ec", "#f4ead0", "#e9d6a6", "#dcbe76", "#d1a94e", "#b98a2b", "#96701f", "#7a5715", "#624510", "#47310a"];
const gray: MantineColorsTuple = ["#fbfaf8", "#f5f3ef", "#eae7e1", "#ddd9d1", "#c6c1b7", "#a39d91", "#6f695e", "#57524a", "#3d3933", "#24211c"];
const dark: MantineColorsTuple = ["#e6e3dd", "#c6c2ba", "#a29e96", "#78746c", "#46433d", "#39362f", "#2c2a25", "#1f1d1a", "#191815", "#12110f"];

const FONT = '"Inter Variable", system-ui, "Noto Sans", "Noto Sans Arabic", sans-serif';

/** Calm and dense: one accent, small controls, quiet borders. */
export const theme = createTheme({
  primaryColor: "brass",
  primaryShade: { light: 7, dark: 3 },
  autoContrast: true,
  luminanceThreshold: 0.34,
  colors: { brass, gray, dark },
  fontFamily: FONT,
  fontFamilyMonospace: 'ui-monospace, "SF Mono", "Cascadia Mono", "Noto Sans Mono", "DejaVu Sans Mono", monospace',
  headings: {
    fontFamily: FONT,
    fontWeight: "620",
    sizes: {
      h1: { fontSize: "1.3125rem", lineHeight: "1.3" },
      h2: { fontSize: "1rem", lineHeight: "1.4" },
      h3: { fontSize: "0.875rem", lineHeight: "1.45" },
    },
  },
  fontSizes: { xs: "0.75rem", sm: "0.8125rem", md: "0.875rem", lg: "1rem", xl: "1.1875rem" },
  spacing: { xs: "0.375rem", sm: "0.625rem", md: "0.875rem", lg: "1.25rem", xl: "1.875rem" },
  defaultRadius: "sm",
  radius: { xs: "3px", sm: "5px", md: "8px", lg: "12px", xl: "20px" },
  cursorType: "pointer",
  respectReducedMotion: true,
  components: {
    Alert: Alert.extend({ styles: { title: { color: "var(--mantine-color-text)" }, message: { color: "var(--mantine-color-text)" } } }),
    Button: Button.extend({ defaultProps: { size: "xs" }, styles: { label: { fontWeight: 550 } } }),
    TextInput: TextInput.extend({ defaultProps: { size: "sm" } }),
    Textarea: Textarea.extend({ defaultProps: { size: "sm", autosize: true, minRows: 2 } }),
    Select: Select.extend({ defaultProps: { size: "sm", allowDeselect: false, comboboxProps: { shadow: "md" } } }),
    Checkbox: Checkbox.extend({ defaultProps: { size: "xs" } }),
    Radio: Radio.extend({ defaultProps: { size: "xs" } }),
    SegmentedControl: SegmentedControl.extend({ defaultProps: { size: "xs", withItemsBorders: false } }),
    Badge: Badge.extend({ defaultProps: { variant: "light", radius: "sm", size: "sm" }, styles: { root: { textTransform: "none", fontWeight: 550 }, label: { color: "var(--mantine-color-text)" } } }),
    Paper: Paper.extend({ defaultProps: { withBorder: true, radius: "md" } }),
    Modal: Modal.extend({ defaultProps: { radius: "md", centered: true, overlayProps: { backgroundOpacity: 0.35 }, transitionProps: { duration: 80 } }, styles: { title: { fontWeight: 620, fontSize: "1rem" } } }),
    Table: Table.extend({ defaultProps: { verticalSpacing: 6, horizontalSpacing: "sm", fz: "sm" } }),
    Tooltip: Tooltip.extend({ defaultProps: { openDelay: 350, fz: "xs" } }),
  },
});
