/** The grammar of primitive values (OData ABNF), which all judges are given alike. */
export const patterns: Readonly<Record<string, string>> = {
  "Edm.Binary": "^(?:[\\w+/-]{4})*(?:[\\w+/-][AQgw](?:==)?|[\\w+/-]{2}[AEIMQUYcgkosw048]=?)?$",
  "Edm.Date": "^-?(?:0\\d{3}|[1-9]\\d{3,})-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\\d|3[01])$",
  "Edm.DateTimeOffset":
    "^-?(?:0\\d{3}|[1-9]\\d{3,})-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\\d|3[01])T(?:[01]\\d|2[0-3]):[0-5]\\d(?::(?:[0-5]\\d|60)(?:\\.\\d{1,12})?)?(?:Z|[+-](?:[01]\\d|2[0-3]):[0-5]\\d)$",
  "Edm.Duration": "^-?P(?=\\d|T\\d)(?:\\d+D)?(?:T(?=\\d)(?:\\d+H)?(?:\\d+M)?(?:\\d+(?:\\.\\d+)?S)?)?$",
  "Edm.Guid": "^[\\dA-Fa-f]{8}-[\\dA-Fa-f]{4}-[\\dA-Fa-f]{4}-[\\dA-Fa-f]{4}-[\\dA-Fa-f]{12}$",
  "Edm.TimeOfDay": "^(?:[01]\\d|2[0-3]):[0-5]\\d(?::(?:[0-5]\\d|60)(?:\\.\\d{1,12})?)?$",
};

export function patternOf(primitive: string): string {
  const pattern = patterns[primitive];
  if (pattern === undefined) throw new Error(`${primitive} is not provided for`);
  return pattern;
}
