namespace CommunityBot.Features.ActionLog.Reading;

/// <summary>A known phrase, or a single token that is part of none.</summary>
/// <param name="First">Its first token.</param>
/// <param name="Words">How many tokens it has.</param>
/// <param name="Topic">What it names, if anything that is counted.</param>
/// <param name="Senses">What else it can do in a message.</param>
/// <param name="Bare">Its words without marks.</param>
internal sealed record Element(Token First, int Words, Topic? Topic, IReadOnlyList<Sense> Senses, string Bare)
{
    /// <summary>Whether it is a plain word nothing is known about.</summary>
    public bool IsUnknownWord => First.Kind == TokenKind.Word && Topic is null && Senses.Count == 0;

    /// <summary>Whether its letters without marks stand for different words, such as <c>nhớ nộp</c> and <c>nhờ nộp</c>.</summary>
    public bool IsHomograph => Senses.Count > 1 && Senses.Any(sense => !sense.Forms.SequenceEqual(Senses[0].Forms));

    /// <summary>Whether it is one word that is no Vietnamese syllable.</summary>
    public bool IsBrand => Words == 1 && EndsWithBrand;

    /// <summary>Whether its last word is no Vietnamese syllable.</summary>
    public bool EndsWithBrand => !Syllables.IsSyllable(Bare[(Bare.LastIndexOf(' ') + 1)..]);

    /// <summary>Whether it is a number in digits that belongs to no phrase.</summary>
    public bool IsNumber => First.Kind == TokenKind.Number && Words == 1;

    /// <summary>Whether it can play a role.</summary>
    public bool Is(WordRole role)
    {
        for (var i = 0; i < Senses.Count; i++)
        {
            if (Senses[i].Role == role) return true;
        }

        return false;
    }

    /// <summary>Whether it can play any of the roles.</summary>
    public bool IsAny(params ReadOnlySpan<WordRole> roles)
    {
        foreach (var role in roles)
        {
            if (Is(role)) return true;
        }

        return false;
    }

    /// <summary>Its value in a role, or null when it does not play it.</summary>
    public int? Value(WordRole role)
    {
        for (var i = 0; i < Senses.Count; i++)
        {
            if (Senses[i].Role == role) return Senses[i].Value;
        }

        return null;
    }
}
