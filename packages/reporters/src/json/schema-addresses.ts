// Addresses of the schemas of what is printed, and their names in it. Who prints needs them without the schemas.

/** Every JSON report begins with it. */
export const REPORT_SCHEMA = 'https://clausemark.dev/schemas/report-1.json';
/** Every verdict of the gate begins with it. */
export const GATE_SCHEMA = 'https://clausemark.dev/schemas/gate-1.json';
