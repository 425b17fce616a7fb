namespace CommunityBot.Features.Privacy.Finding;

/// <summary>What an identity is; <see cref="Code"/> is what looks like one and is none.</summary>
internal enum IdentityKind
{
    Cccd,
    Phone,
    Card,
    BankAccount,
    Bhyt,
    Passport,
    TaxCode,
    Email,
    PasswordOtp,
    CardCheck,
    FullNameDob,
    SecretMark,
    Code,
}

/// <summary>The names of the kinds outside the finder.</summary>
internal static class IdentityKinds
{
    private static readonly string[] Labels =
    [
        "cccd", "phone", "card", "bank-account", "bhyt", "passport", "tax-code", "email", "password-otp", "password-otp", "full-name-dob", "secret-mark", "",
    ];

    public static string Label(this IdentityKind kind) => Labels[(int)kind];
}
