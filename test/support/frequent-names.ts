/**
 * The names that most properties with primitive values have in Microsoft Graph, beta and v1.0 together, by the type that
 * most properties of the name have.
 */
export const frequentNames: Readonly<Record<string, string>> = {
  "Edm.String":
    "displayName description name userPrincipalName value userId id type version reportPeriod tenantId webUrl content deviceId status code title email deviceName message appId url userName state subject userDisplayName externalId key model fileName manufacturer osVersion publisher managedDeviceId resourceId bundleId contentType text appDisplayName principalId teamId ipAddress osMaximumVersion osMinimumVersion deviceDisplayName emailAddress groupId address correlationId domainName settingName appStoreUrl channelId color languageTag riskScore roleDefinitionId sourceId city deviceModel locale operatingSystem phoneNumber azureTenantId category number serialNumber subjectAlternativeNameFormatString defaultValue notes packageId path service subjectNameFormatString thumbnailUrl accountName callId clientId givenName identityVersion justification label language orderHint scope surname target comment reason templateId tenantDisplayName timeZone userEmail changeKey contentUrl countryOrRegion createdBy department issuer itemId officeLocation password postalCode realm setting appName appScopeId applicationId assignedTo certFileName currencyCode directoryScopeId identifier jobTitle mailNickname managedDeviceName onPremisesSecurityIdentifier parentFolderId source teamsAppId appPublisher clientSecret data fileUrl memberType objectId originId originSystem placeId policyId preferredLanguage productKey productName query teamIdentifier versionNumber action actionName additionalInformation appVersion azureSubscriptionId buildNumber certificateTemplateName certificationAuthority certificationAuthorityName companyName displayAs identityName location mail mobilePhone networkName operatingSystemVersion osDescription owner productVersion region resourceLocation resourceName role roleId servicePrincipalId servicePrincipalName siteId thumbprint vendor classId errorDescription failureReason format hostName",
  "Edm.Int32":
    "passwordMinimumLength passwordExpirationDays passwordPreviousPasswordBlockCount errorCode deviceCount priority passwordMinutesOfInactivityBeforeLock passwordMinimumCharacterSetCount errorCount notApplicableCount passwordSignInFailureCountBeforeFactoryReset errorDeviceCount passwordMinutesOfInactivityBeforeScreenTimeout unknownDeviceCount failedCount successCount compliantDeviceCount notApplicableDeviceCount remediatedDeviceCount configurationVersion conflictDeviceCount nonCompliantDeviceCount pendingCount width height meanTimeToFailureInMinutes certificateValidityPeriodValue confidence conflictCount index port renewalThresholdPercentage totalLicenseCount usedLicenseCount appCrashCount failedDeviceCount position sequence activeDeviceCount count deployedAppCount offset",
  "Edm.Boolean":
    "isEnabled isDefault passwordRequired isDeleted storageRequireEncryption enabled hasAttachments passwordBlockSimple screenCaptureBlocked isActive required hidden cameraBlocked deviceThreatProtectionEnabled securityRequireVerifyApps onPremisesSyncEnabled visible discountAppliedBeforeTax isAssigned isBuiltIn isRemovable isRequired isShared accountEnabled check32BitOn64System isSearchable uninstallOnDeviceRemoval bluetoothBlocked connectAutomatically connectWhenNetworkNameIsHidden enforceSignatureCheck",
  "Edm.DateTimeOffset":
    "createdDateTime lastModifiedDateTime startDateTime endDateTime expirationDateTime lastUpdateDateTime lastUpdatedDateTime modifiedDateTime lastSeenDateTime firstSeenDateTime lastReportedDateTime lastSyncDateTime completedDateTime eventDateTime complianceGracePeriodExpirationDateTime activityDateTime creationDateTime lastActionDateTime lastRefreshedDateTime onPremisesLastSyncDateTime completionDateTime deletedDateTime assignedDateTime publishedDateTime dateTime",
  "Collection(Edm.String)": "roleScopeTagIds tags categories scepServerUrls domains assignedProducts businessPhones",
  "Edm.Date": "reportRefreshDate reportDate lastActivityDate deletedDate endDate startDate",
  "Edm.Guid": "accountId customerId skuId servicePlanId currencyId",
  "Edm.Int64": "size total active web",
  "Edm.Double": "latitude longitude weight",
  "Edm.Binary": "certificate trustedRootCertificate",
  "Edm.Decimal": "discountAmount totalTaxAmount",
  "Edm.Duration": "duration",
  "Edm.TimeOfDay": "startTime",
};
