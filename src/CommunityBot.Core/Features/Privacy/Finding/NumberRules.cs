namespace CommunityBot.Features.Privacy.Finding;

/// <summary>How sure it is that some digits are a number of a kind: 0 for not at all, to about 1,000.</summary>
/// <remarks>Right structure and right word together beat either alone; among numbers of no fixed length the longest wins.</remarks>
internal static class NumberRules
{
    /// <summary>How sure a right structure alone makes.</summary>
    public const int Exact = 750;

    /// <summary>How sure the right word for it makes.</summary>
    public const int Named = 850;

    private const int NamedExact = 950, NamedElastic = 760, Shaped = 650, Elastic = 500, Guess = 300;

    /// <summary>The rules, by the kind they recognise.</summary>
    public static readonly (IdentityKind Kind, Rule Rule)[] All =
    [
        (IdentityKind.Cccd, Cccd),
        (IdentityKind.Phone, Phone),
        (IdentityKind.Card, Card),
        (IdentityKind.Bhyt, SocialInsurance),
        (IdentityKind.TaxCode, TaxCode),
        (IdentityKind.BankAccount, BankAccount),
        (IdentityKind.Passport, Passport),
        (IdentityKind.PasswordOtp, OneTimePassword),
        (IdentityKind.CardCheck, CardCheck),
    ];

    /// <summary>How sure a rule is of the digits.</summary>
    public delegate int Rule(in DigitPhrase phrase);

    private static int Cccd(in DigitPhrase phrase)
    {
        if (phrase.Length is < 8 or > 13) return 0;
        var named = phrase.Around.Evidence.Suggests(IdentityKind.Cccd);
        return phrase.Length switch
        {
            12 when named => NamedExact,
            12 => NumberStructure.IsCitizenNumber(phrase.Digits) && phrase.HoldsTogether && !phrase.IsInsideCode && !phrase.IsPartOfMore ? Exact : 0,
            9 when named && phrase.Around.Unit == Unit.None => Named,
            9 => IsUnnamedIdentity(phrase) ? Guess : 0,
            // A digit lost or doubled while typing: still somebody's number.
            _ => named && (phrase.IsUnbroken || (phrase.IsDictated && !phrase.HasLoneWordAtEdge)) && phrase.Around.Unit == Unit.None && !NumberStructure.IsTimeStamp(phrase.Digits) ? Elastic : 0,
        };
    }

    private static int Phone(in DigitPhrase phrase)
    {
        var evidence = phrase.Around.Evidence;
        if (phrase.Around.HasPlus && phrase.Length is >= 10 and <= 14 && phrase.IsTight) return NamedExact;
        if (phrase.Digits.StartsWith("00") && phrase.Length is >= 11 and <= 15 && phrase.IsTight && evidence.Names(IdentityKind.Phone)) return Named;
        if (NumberStructure.IsPhoneNumber(phrase.Digits))
        {
            return evidence.Suggests(IdentityKind.Phone) ? NamedExact : phrase.HoldsTogether && !phrase.IsInsideCode && !phrase.IsPartOfMore ? Exact : 0;
        }

        // Without its 0, or with a digit lost or doubled: still somebody's number.
        var nearly = (phrase.Length is 9 && NumberStructure.IsSubscriber(phrase.Digits)) || (phrase.Length is 9 or 11 && phrase.Digits[0] == '0');
        return nearly && evidence.Names(IdentityKind.Phone) && phrase.Around.Unit == Unit.None && phrase.HoldsTogether ? Shaped : 0;
    }

    private static int Card(in DigitPhrase phrase)
    {
        if (phrase.Length is < 13 or > 19) return 0;
        var evidence = phrase.Around.Evidence;
        if (NumberStructure.IsCardNumber(phrase.Digits) && (phrase.HoldsTogether || evidence.Suggests(IdentityKind.Card)))
        {
            return evidence.Suggests(IdentityKind.Card) ? NamedExact : !phrase.Around.IsAttached && !evidence.IsCode && !phrase.IsPartOfMore ? Exact : 0;
        }

        return evidence.Names(IdentityKind.Card) || (evidence.Suggests(IdentityKind.Card) && phrase.Length >= 16) ? Named - 20 + phrase.Length : 0;
    }

    private static int SocialInsurance(in DigitPhrase phrase) =>
        phrase.Length is 10 or 13 or 15 && phrase.Around.Evidence.Names(IdentityKind.Bhyt) && phrase.Around.Unit == Unit.None && !phrase.IsAmount ? Named : 0;

    private static int TaxCode(in DigitPhrase phrase)
    {
        if (phrase.Length is not (10 or 12 or 13)) return 0;
        var evidence = phrase.Around.Evidence;
        if (evidence.Names(IdentityKind.TaxCode)) return Named + phrase.Length;
        if (phrase.Length != 12 && evidence.Suggests(IdentityKind.TaxCode) && phrase.Around.Unit == Unit.None && !phrase.IsAmount) return Shaped;
        return phrase.IsGrouped(10, 3) && phrase.IsTight && !phrase.Around.IsAttached ? Shaped : 0;
    }

    private static int BankAccount(in DigitPhrase phrase)
    {
        if (phrase.Length is < 6 or > 19 || !IsElastic(phrase) || NumberStructure.IsTimeStamp(phrase.Digits)) return 0;
        var evidence = phrase.Around.Evidence;
        if (evidence.Names(IdentityKind.BankAccount)) return NamedElastic + phrase.Length;
        if (evidence.Suggests(IdentityKind.BankAccount)) return phrase.Length >= 8 && !NumberStructure.IsHotline(phrase.Digits) ? Elastic - 50 + phrase.Length : 0;
        return phrase.Length >= 10 && IsUnnamedIdentity(phrase) ? Guess : 0;
    }

    private static int Passport(in DigitPhrase phrase) =>
        phrase.Length is >= 7 and <= 9 && phrase.Around.Evidence.Names(IdentityKind.Passport) && IsElastic(phrase) && !NumberStructure.IsTimeStamp(phrase.Digits) ? Elastic : 0;

    private static int OneTimePassword(in DigitPhrase phrase)
    {
        if (phrase.Length is < 4 or > 12 || !phrase.Around.Evidence.Suggests(IdentityKind.PasswordOtp) || !IsElastic(phrase)) return 0;
        if (!phrase.Around.Evidence.Names(IdentityKind.PasswordOtp) && (phrase.Length != 6 || phrase.Digits.EndsWith("000"))) return 0;
        if (phrase.Length == 4 && !IsPin(phrase)) return 0;
        if (NumberStructure.IsHotline(phrase.Digits) && phrase.Around.Evidence.Distance > 1) return 0;
        return Elastic - 100 + phrase.Length;
    }

    /// <summary>The three digits on the back of a card, or four on its front.</summary>
    private static int CardCheck(in DigitPhrase phrase) =>
        phrase.Length is 3 or 4 && phrase.Around.Evidence.Names(IdentityKind.CardCheck) && IsElastic(phrase) ? Elastic - 100 + phrase.Length : 0;

    /// <summary>Four digits are often a year or a service number; they count right after the word for them.</summary>
    private static bool IsPin(in DigitPhrase phrase)
    {
        var evidence = phrase.Around.Evidence;
        var looksHarmless = !phrase.IsSpoken && (phrase.Digits.StartsWith("19") || phrase.Digits.StartsWith("20") || phrase.Digits is "1022" or "1800");
        return !looksHarmless || (evidence.Distance <= 1 && evidence.Nearest == IdentityKind.PasswordOtp);
    }

    /// <summary>Whether a number of no fixed length may be taken for an identity when a word says so.</summary>
    private static bool IsElastic(in DigitPhrase phrase) =>
        phrase.Around.Unit == Unit.None && !phrase.IsAmount && !phrase.HasLoneWordAtEdge && (phrase.IsTight || phrase.HoldsTogether || IsNamedInPieces(phrase));

    private static bool IsNamedInPieces(in DigitPhrase phrase) => phrase.Around.Evidence.Distance <= 2 && phrase.IsInShortPieces;

    /// <summary>Whether a long number in one piece, that nothing names and nothing excuses, must be somebody's.</summary>
    private static bool IsUnnamedIdentity(in DigitPhrase phrase)
    {
        var digits = phrase.Digits;
        var around = phrase.Around;
        return phrase.IsUnbroken && !around.IsAttached && !around.Evidence.IsCode && around.Unit == Unit.None
            && (digits[0] == '0' || !digits.EndsWith("000"))
            && !NumberStructure.IsHotline(digits) && !NumberStructure.IsTimeStamp(digits) && !NumberStructure.IsKeyboardTest(digits);
    }
}
