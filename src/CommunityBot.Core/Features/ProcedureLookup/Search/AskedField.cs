namespace CommunityBot.Features.ProcedureLookup.Search;

/// <summary>Finds which one attribute of a card a message asks for.</summary>
/// <param name="asked">How people ask, by name of the attribute.</param>
internal sealed class AskedField(Synonyms asked)
{
    /// <summary>The attribute asked for first; "how" counts only when nothing more exact is asked.</summary>
    public ProcedureField Find(IReadOnlyList<Syllable> message, bool marked)
    {
        var found = ProcedureField.None;
        for (var i = 0; i < message.Count;)
        {
            var (name, length) = asked.Match(message, i, marked);
            var field = Enum.TryParse<ProcedureField>(name, out var known) ? known : ProcedureField.None;
            if (field is not (ProcedureField.None or ProcedureField.Steps)) return field;
            if (field is ProcedureField.Steps) found = field;
            i += Math.Max(length, 1);
        }

        return found;
    }

    /// <summary>The message without the words that ask for an attribute.</summary>
    public List<Syllable> Without(IReadOnlyList<Syllable> message, bool marked)
    {
        var rest = new List<Syllable>();
        for (var i = 0; i < message.Count;)
        {
            var (_, length) = asked.Match(message, i, marked);
            if (length == 0) rest.Add(message[i]);
            i += Math.Max(length, 1);
        }

        return rest;
    }
}
