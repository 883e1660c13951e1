/** Bodies of the writing calls of Microsoft Graph that its users make most, as its reference describes them. */
import type { RequestKind } from "../../src/model/payloads/requests.ts";

export interface RequestBody {
  readonly call: string;
  /** Of microsoft.graph; `any` where the body says which subtype it is. */
  readonly type: string;
  readonly any?: true;
  readonly kind: RequestKind;
  readonly body: object;
}

const creates = (call: string, type: string, body: object): RequestBody => ({ call, type, kind: "create", body });
const updates = (call: string, type: string, body: object): RequestBody => ({ call, type, kind: "update", body });
const createsAny = (call: string, type: string, body: object): RequestBody => ({
  ...creates(call, type, body),
  any: true,
});

const graph = "https://graph.microsoft.com/v1.0";
const id = "7d1c2a5e-93b4-4a26-8a0c-5f6f4d0e1b27";
const lars = { emailAddress: { address: "lars@example.com", name: "Lars Holm" } };
const at = (dateTime: string) => ({ dateTime, timeZone: "Europe/Oslo" });

export const requestBodies: readonly RequestBody[] = [
  creates("POST /users", "user", {
    accountEnabled: true,
    displayName: "Ingrid Berg",
    mailNickname: "ingrid",
    userPrincipalName: "ingrid@example.com",
    passwordProfile: { forceChangePasswordNextSignIn: true, password: "not-a-real-one" },
  }),
  updates("PATCH /users/{id}", "user", {
    businessPhones: ["+47 22 00 00 00"],
    officeLocation: "2/114",
    jobTitle: null,
  }),
  creates("POST /groups", "group", {
    displayName: "Route planners",
    description: "Who plans routes",
    groupTypes: ["Unified"],
    mailEnabled: true,
    mailNickname: "routes",
    securityEnabled: false,
    "owners@odata.bind": [`${graph}/users/${id}`],
    "members@odata.bind": [`${graph}/users/${id}`],
  }),
  updates("PATCH /groups/{id}", "group", { "members@odata.bind": [`${graph}/directoryObjects/${id}`] }),
  creates("POST /me/messages", "message", {
    subject: "Timetable",
    importance: "low",
    body: { contentType: "html", content: "<p>It changes on <b>Monday</b>.</p>" },
    toRecipients: [lars],
  }),
  updates("PATCH /me/messages/{id}", "message", {
    isRead: true,
    categories: ["Routes"],
    flag: { flagStatus: "flagged" },
  }),
  creates("POST /me/events", "event", {
    subject: "Review of routes",
    body: { contentType: "text", content: "Bring maps." },
    start: at("2026-03-02T09:00:00"),
    end: at("2026-03-02T10:00:00"),
    location: { displayName: "Harbour room" },
    attendees: [{ ...lars, type: "required" }],
    allowNewTimeProposals: true,
    recurrence: {
      pattern: { type: "weekly", interval: 1, daysOfWeek: ["monday"] },
      range: { type: "endDate", startDate: "2026-03-02", endDate: "2026-06-01" },
    },
  }),
  updates("PATCH /me/events/{id}", "event", { isOnlineMeeting: true, end: at("2026-03-02T11:00:00") }),
  creates("POST /me/calendars", "calendar", { name: "Ferries" }),
  creates("POST /me/contacts", "contact", {
    givenName: "Lars",
    surname: "Holm",
    emailAddresses: [{ address: "lars@example.com", name: "Lars Holm" }],
    businessPhones: ["+47 22 00 00 01"],
  }),
  creates("POST /me/mailFolders", "mailFolder", { displayName: "Routes", isHidden: true }),
  creates("POST /me/mailFolders/inbox/messageRules", "messageRule", {
    displayName: "From the harbour",
    sequence: 2,
    isEnabled: true,
    conditions: { senderContains: ["harbour"] },
    actions: { forwardTo: [lars], stopProcessingRules: true },
  }),
  createsAny("POST /me/messages/{id}/attachments", "attachment", {
    "@odata.type": "#microsoft.graph.fileAttachment",
    name: "map.txt",
    contentBytes: "bm9ydGg=",
  }),
  creates("POST /subscriptions", "subscription", {
    changeType: "created,updated",
    notificationUrl: "https://hooks.example.com/mail",
    resource: "me/mailFolders('inbox')/messages",
    expirationDateTime: "2026-03-05T18:23:45.9356913Z",
    clientState: "opaque",
    latestSupportedTlsVersion: "v1_2",
  }),
  updates("PATCH /subscriptions/{id}", "subscription", { expirationDateTime: "2026-03-08T18:23:45Z" }),
  creates("POST /applications", "application", {
    displayName: "Route planner",
    signInAudience: "AzureADMyOrg",
    web: { redirectUris: ["https://routes.example.com/signed-in"] },
    requiredResourceAccess: [{ resourceAppId: id, resourceAccess: [{ id, type: "Scope" }] }],
  }),
  updates("PATCH /applications/{id}", "application", {
    web: { homePageUrl: "https://routes.example.com" },
    notes: null,
  }),
  creates("POST /servicePrincipals", "servicePrincipal", { appId: id }),
  creates("POST /users/{id}/appRoleAssignments", "appRoleAssignment", {
    principalId: id,
    resourceId: id,
    appRoleId: id,
  }),
  creates("POST /teams", "team", {
    "template@odata.bind": `${graph}/teamsTemplates('standard')`,
    displayName: "Routes",
    description: "Who plans routes",
    members: [
      {
        "@odata.type": "#microsoft.graph.aadUserConversationMember",
        roles: ["owner"],
        "user@odata.bind": `${graph}/users('${id}')`,
      },
    ],
  }),
  updates("PATCH /teams/{id}", "team", {
    memberSettings: { allowCreateUpdateChannels: true },
    funSettings: { allowGiphy: true, giphyContentRating: "strict" },
  }),
  creates("POST /teams/{id}/channels", "channel", {
    displayName: "North",
    description: "Up there",
    membershipType: "standard",
  }),
  creates("POST /teams/{id}/channels/{id}/messages", "chatMessage", {
    body: { contentType: "html", content: '<at id="0">Lars</at>: all clear' },
    mentions: [
      {
        id: 0,
        mentionText: "Lars",
        mentioned: {
          user: {
            "@odata.type": "#microsoft.graph.teamworkUserIdentity",
            displayName: "Lars",
            id,
            userIdentityType: "aadUser",
          },
        },
      },
    ],
  }),
  createsAny("POST /teams/{id}/members", "conversationMember", {
    "@odata.type": "#microsoft.graph.aadUserConversationMember",
    roles: ["owner"],
    "user@odata.bind": `${graph}/users('${id}')`,
  }),
  creates("POST /me/drive/root/children", "driveItem", {
    name: "Maps",
    folder: {},
    "@microsoft.graph.conflictBehavior": "rename",
  }),
  updates("PATCH /me/drive/items/{id}", "driveItem", { name: "north.txt", parentReference: { id: "01ABC" } }),
  creates("POST /sites/{id}/lists", "list", {
    displayName: "Boats",
    columns: [
      { name: "Berth", text: {} },
      { name: "Metres", number: {} },
    ],
    list: { template: "genericList" },
  }),
  creates("POST /sites/{id}/lists/{id}/items", "listItem", { fields: { Title: "Fram", Metres: 39 } }),
  updates("PATCH /sites/{id}/lists/{id}/items/{id}/fields", "fieldValueSet", { Metres: 40, Berth: null }),
  creates("POST /me/todo/lists/{id}/tasks", "todoTask", {
    title: "Print maps",
    categories: ["Important"],
    dueDateTime: at("2026-03-01T12:00:00"),
    linkedResources: [{ webUrl: "https://routes.example.com/1", applicationName: "Routes", displayName: "Route 1" }],
  }),
  creates("POST /planner/tasks", "plannerTask", {
    planId: "plan-1",
    bucketId: "bucket-1",
    title: "Print maps",
    assignments: { [id]: { "@odata.type": "#microsoft.graph.plannerAssignment", orderHint: " !" } },
  }),
  updates("PATCH /planner/tasks/{id}", "plannerTask", { percentComplete: 50, appliedCategories: { category3: true } }),
  creates("POST /me/onlineMeetings", "onlineMeeting", {
    subject: "Review",
    startDateTime: "2026-03-02T09:30:34.2444915-07:00",
    endDateTime: "2026-03-02T10:00:34.2464912-07:00",
  }),
  creates("POST /invitations", "invitation", {
    invitedUserEmailAddress: "guest@example.net",
    inviteRedirectUrl: "https://routes.example.com",
  }),
  creates("POST /roleManagement/directory/roleAssignments", "unifiedRoleAssignment", {
    "@odata.type": "#microsoft.graph.unifiedRoleAssignment",
    roleDefinitionId: id,
    principalId: id,
    directoryScopeId: "/",
  }),
  creates("POST /identity/conditionalAccess/policies", "conditionalAccessPolicy", {
    displayName: "Ask twice",
    state: "enabled",
    conditions: {
      clientAppTypes: ["all"],
      applications: { includeApplications: ["All"] },
      users: { includeGroups: [id] },
    },
    grantControls: { operator: "OR", builtInControls: ["mfa"] },
  }),
  // Pages often leave out the number sign.
  updates("PATCH /places/{id}", "room", { "@odata.type": "microsoft.graph.room", building: "4", capacity: 12 }),
  createsAny("POST /identity/identityProviders", "identityProviderBase", {
    "@odata.type": "microsoft.graph.socialIdentityProvider",
    displayName: "Sign in with a shop",
    identityProviderType: "Amazon",
    clientId: id,
    clientSecret: "not-a-real-one",
  }),
  creates("POST /identityGovernance/entitlementManagement/assignmentPolicies", "accessPackageAssignmentPolicy", {
    displayName: "Harbour staff",
    allowedTargetScope: "specificDirectoryUsers",
    specificAllowedTargets: [{ "@odata.type": "microsoft.graph.groupMembers", groupId: id }],
    accessPackage: { id },
  }),
  creates("POST /users/{id}/extensions", "openTypeExtension", {
    "@odata.type": "#microsoft.graph.openTypeExtension",
    extensionName: "com.example.routes",
    theme: "dark",
  }),
];
