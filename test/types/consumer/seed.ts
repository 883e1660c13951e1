/** How an application uses what is generated from metadata/. Only compiled: each line stands for a promise. */
import { same, some, takes } from "./expect.js";
import {
  ActionState,
  type AnyVppTokenActionResult,
  assertVppToken,
  type Entity,
  isAnyVppTokenActionResult,
  isVppToken,
  isVppTokenActionResult,
  isVppTokenRevokeLicensesActionResult,
  type microsoftGraph,
  odata,
  type VppToken,
  type VppTokenActionFailureReason,
  type VppTokenActionResult,
  type VppTokenCreate,
  type VppTokenRevokeLicensesActionResult,
  type VppTokenUpdate,
  validateVppToken,
} from "./seed/index.js";

export function assignability(token: VppToken, result: VppTokenRevokeLicensesActionResult): void {
  takes<Entity>(token);
  takes<VppTokenActionResult>(result);
  // @ts-expect-error a base value lacks what the derived type adds
  takes<VppTokenRevokeLicensesActionResult>(some<VppTokenActionResult>());
  // @ts-expect-error another type's name
  takes<VppToken>({ ...token, "@odata.type": "#microsoft.graph.entity" });
  takes<AnyVppTokenActionResult>({ ...result, "@odata.type": "#microsoft.graph.vppTokenRevokeLicensesActionResult" });
  takes<microsoftGraph.VppToken>(token);
}

export function properties(token: VppToken): void {
  same<VppToken["displayName"], string | null>();
  same<VppToken["expirationDateTime"], string>();
  same<VppToken["tokenActionResults"], (AnyVppTokenActionResult | null)[]>();
  same<VppTokenRevokeLicensesActionResult["failedLicensesCount"], number>();
  takes<string | undefined>(token["@odata.etag"]);
  // @ts-expect-error it may be null
  takes<string>(token.displayName);
  // @ts-expect-error no such property
  token.displayname;
}

export function enumerations(): void {
  same<ActionState, "none" | "pending" | "canceled" | "active" | "done" | "failed" | "notSupported">();
  takes<ActionState>(ActionState.done);
  takes<"done">(ActionState.done);
  takes<ActionState>("done");
  // @ts-expect-error no member
  takes<ActionState>("Done");
  // @ts-expect-error the object is not to be changed
  ActionState.done = "failed";
}

export function narrowingOfUnknown(value: unknown): void {
  if (isVppTokenRevokeLicensesActionResult(value)) same<typeof value, VppTokenRevokeLicensesActionResult>();
  else same<typeof value, unknown>();
  if (isVppToken(value, { derived: "known" })) same<typeof value, VppToken>();
  if (isVppToken(value, { presence: "complete", enums: "closed" })) same<typeof value, VppToken>();
  assertVppToken(value);
  same<typeof value, VppToken>();
}

export function narrowingOfBase(result: VppTokenActionResult, any: AnyVppTokenActionResult): void {
  if (isVppTokenRevokeLicensesActionResult(result)) {
    takes<VppTokenActionFailureReason>(result.actionFailureReason);
  } else {
    takes<string | null>(result.actionName);
    // @ts-expect-error only where the guard has passed
    result.actionFailureReason;
  }
  if (isVppTokenRevokeLicensesActionResult(any)) takes<number>(any.failedLicensesCount);
  if (any["@odata.type"] === "#microsoft.graph.vppTokenRevokeLicensesActionResult")
    takes<number>(any.totalLicensesCount);
  // @ts-expect-error only where the name is known
  any.totalLicensesCount;
}

export function partialNeverMeansComplete(value: unknown, options: odata.GuardOptions): void {
  if (isVppToken(value, { presence: "partial" })) {
    same<typeof value, odata.PartialResponse<VppToken>>();
    takes<string | null | undefined>(value.displayName);
    // @ts-expect-error $select may have left it out
    takes<VppToken>(value);
    // @ts-expect-error $select may have left it out
    takes<string>(value.id);
  }
  if (isVppToken(value, options)) same<typeof value, odata.OpenEnums<odata.PartialResponse<VppToken>>>();
  if (isVppToken(value, { enums: "open" })) {
    // @ts-expect-error an enumeration may hold a name that its type does not have
    takes<VppToken>(value);
  }
  if (isVppToken(value, { presence: "partial", enums: "open" })) {
    // @ts-expect-error neither complete nor of known names
    takes<odata.PartialResponse<VppToken>>(value);
  }
  // @ts-expect-error no such option
  isVppToken(value, { strict: true });
}

export function exhaustive(result: AnyVppTokenActionResult): number {
  switch (result["@odata.type"]) {
    case "#microsoft.graph.vppTokenRevokeLicensesActionResult":
      return result.failedLicensesCount;
    case "#microsoft.graph.vppTokenActionResult":
    case undefined:
      return 0;
    default:
      return result satisfies never;
  }
}

export function forgetful(result: AnyVppTokenActionResult): number {
  switch (result["@odata.type"]) {
    case "#microsoft.graph.vppTokenActionResult":
    case undefined:
      return 0;
    default:
      // @ts-expect-error the derived type is forgotten
      return result satisfies never;
  }
}

export function everyState(state: ActionState): string {
  switch (state) {
    case "none":
    case ActionState.pending:
    case "canceled":
    case "active":
    case ActionState.done:
    case "failed":
      return state;
    default:
      takes<"notSupported">(state);
      // @ts-expect-error a member is forgotten
      return state satisfies never;
  }
}

export function selected(some: odata.Answer<VppToken, { select: ["id", "displayName"] }>): void {
  takes<string>(some.id);
  takes<string | null>(some.displayName);
  takes<string | undefined>(some["@odata.type"]);
  // @ts-expect-error not selected
  some.appleId;
  // @ts-expect-error no such property to select
  takes<odata.Query<VppToken>>({ select: ["name"] });
}

export function requests(create: VppTokenCreate): void {
  takes<boolean | undefined>(create.automaticallyUpdateApps);
  takes<string | null | undefined>(create.displayName);
  takes<VppTokenCreate>({ displayName: "VPP" });
  takes<VppTokenUpdate>({});
  takes<VppTokenUpdate>({ displayName: null });
  // @ts-expect-error the key cannot change
  takes<VppTokenUpdate>({ id: "1" });
  // @ts-expect-error it is not null
  takes<VppTokenUpdate>({ state: null });
}

export function responses(value: unknown): void {
  if (odata.isCollection(value, isVppToken)) {
    same<typeof value, odata.Collection<VppToken>>();
    takes<string | undefined>(value["@odata.nextLink"]);
    for (const token of value.value) takes<VppToken>(token);
  }
  if (odata.isCollection(value, isVppToken, { presence: "partial" })) {
    takes<odata.Collection<odata.PartialResponse<VppToken>>>(value);
    // @ts-expect-error $select may have left out anything of the items
    takes<odata.Collection<VppToken>>(value);
  }
  if (odata.isCollection(value, isAnyVppTokenActionResult)) takes<AnyVppTokenActionResult[]>(value.value);
  if (odata.isDelta(value, isVppToken)) {
    takes<string | undefined>(value["@odata.deltaLink"]);
    for (const change of value.value) {
      if (odata.isRemoved(change)) {
        if ("@removed" in change) takes<string | undefined>(change["@removed"].reason);
      } else if (odata.isDeltaLink(change)) takes<string>(change.relationship);
      else takes<VppToken>(change);
    }
  }
}

export function lists(values: readonly unknown[], results: readonly VppTokenActionResult[]): void {
  takes<VppToken[]>(values.filter(isVppToken));
  takes<VppToken | undefined>(values.find(isVppToken));
  takes<AnyVppTokenActionResult[]>(values.filter(isAnyVppTokenActionResult));
  takes<VppTokenRevokeLicensesActionResult[]>(results.filter(isVppTokenRevokeLicensesActionResult));
  if (values.every(isVppTokenActionResult)) takes<readonly VppTokenActionResult[]>(values);
}

export function violations(value: unknown): string[] {
  return validateVppToken(value, { presence: "partial" }).map(({ pointer, code, expected, received }) => {
    takes<"type" | "null" | "missing" | "format" | "range" | "enum" | "derived" | "unreadable" | "more" | "extra">(
      code,
    );
    return `${pointer}: ${expected}, ${received}`;
  });
}

export function failures(run: () => void): readonly odata.Violation[] {
  try {
    run();
  } catch (error) {
    if (error instanceof odata.ValidationError) return error.violations;
  }
  return [];
}
