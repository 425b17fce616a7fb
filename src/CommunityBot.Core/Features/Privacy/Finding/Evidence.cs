using System.Runtime.InteropServices;

namespace CommunityBot.Features.Privacy.Finding;

/// <summary>What the words around a number say it is.</summary>
/// <param name="Strong">One bit for each kind that is named.</param>
/// <param name="Weak">One bit for each kind that is hinted at.</param>
/// <param name="Nearest">The kind of the keyword nearest before it.</param>
/// <param name="Distance">How many tokens before the number that keyword ends; 0 is right before it.</param>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct Evidence(int Strong, int Weak, IdentityKind? Nearest, int Distance)
{
    /// <summary>How far the word for a harmless code reaches, in tokens.</summary>
    private const int CodeReach = 3;

    public static readonly Evidence None = new(0, 0, null, int.MaxValue);

    /// <summary>Whether the number is named as something harmless, such as a procedure or dossier code.</summary>
    public bool IsCode => Nearest == IdentityKind.Code;

    /// <summary>Whether any kind is named or hinted at.</summary>
    public bool SaysAnything => (Strong | Weak) != 0;

    public bool Names(IdentityKind kind) => (Strong & Bit(kind)) != 0;

    public bool Suggests(IdentityKind kind) => ((Strong | Weak) & Bit(kind)) != 0;

    /// <summary>Adds a keyword farther before the number than those added so far.</summary>
    public Evidence Add(Keyword keyword, int distance)
    {
        if (IsCode || (keyword.Kind == IdentityKind.Code && (Nearest is not null || distance > CodeReach))) return this;
        return With(keyword.Kind, keyword.Strength) with
        {
            Nearest = Nearest ?? keyword.Kind,
            Distance = Math.Min(Distance, distance),
        };
    }

    /// <summary>Adds the keyword after the number. It names the number when it stands right after or the text says so ("... là mã otp").</summary>
    public Evidence AddFollowing(Keyword keyword, int distance, bool saidSo)
    {
        if (IsCode || (keyword is { Kind: IdentityKind.PasswordOtp, IsOneTimeCode: false } && !saidSo && distance > 0)) return this;
        var names = saidSo || (distance == 0 && keyword.Kind != IdentityKind.PasswordOtp);
        return With(keyword.Kind, names ? keyword.Strength : Finding.Strength.Weak);
    }

    private Evidence With(IdentityKind kind, Strength strength) => strength == Finding.Strength.Strong
        ? this with { Strong = Strong | Bit(kind) }
        : this with { Weak = Weak | Bit(kind) };

    private static int Bit(IdentityKind kind) => 1 << (int)kind;
}
