namespace CommunityBot.Features.ActionLog.Reading;

/// <summary>Takes out totals that stand beside their parts; of dossiers an unexplained rest stays.</summary>
internal sealed class TotalsRemover(List<Piece> pieces, List<Draft> drafts, List<(Count Count, int Piece)> free)
{
    /// <summary>Removes totals from the drafts and the free numbers.</summary>
    public void Remove()
    {
        drafts.RemoveAll(draft =>
            draft.Count?.Unit == CountUnit.People && pieces[draft.Piece].Opener is '('
            && drafts.Exists(whole => whole.Piece == draft.Piece - 1 && whole.Count is not null && !whole.Topic.IsGeneral));
        foreach (var whole in drafts.Where(draft => draft.Count is not null).ToList()) DropParts(whole);
        free.RemoveAll(pair =>
            pieces[pair.Piece].IsTotal || (IsHeader(pair.Piece) && drafts.Exists(draft => draft.Piece > pair.Piece && draft.Count is not null)));
        drafts.RemoveAll(draft => draft.Topic.IsGeneral && pieces[draft.Piece].IsTotal && drafts.Exists(other => other != draft && other.Count is not null));
        foreach (var draft in drafts.Where(draft => draft.Topic.IsGeneral && draft.Count is not null).ToList()) Explain(draft);
    }

    /// <summary>"4 cks (2 SmartCA, 2 MySign)", "cài app: 2 (Zalo, VssID)": in brackets the same is only told in more detail.</summary>
    private void DropParts(Draft whole)
    {
        var end = whole.Piece + 1;
        if (end >= pieces.Count || pieces[end].Opener != '(') return;
        while (end + 1 < pieces.Count && pieces[end + 1].Opener is ',' or '&' or '+') end++;
        var parts = drafts.FindAll(draft => draft.Piece > whole.Piece && draft.Piece <= end);
        if (parts.TrueForAll(part => part.SameAs(whole)) && parts.Sum(part => part.Count?.Value ?? 1) <= whole.Count!.Value) drafts.RemoveAll(parts.Contains);
    }

    /// <summary>Whether the next piece begins with a colon, a bracket or "trong đó".</summary>
    private bool IsHeader(int piece) =>
        piece + 1 < pieces.Count && pieces[piece + 1].Opener is ':' or '(' && drafts.Exists(draft => draft.Piece > piece);

    private void Explain(Draft total)
    {
        var isDossiers = total.Topic.Indicator == IndicatorList.Dossiers;
        var parts = drafts.FindAll(draft => draft.Piece > total.Piece && (isDossiers ? draft.Topic.Procedure is not null : draft.Topic != total.Topic));
        if (parts.Count == 0) return;
        var sum = parts.Sum(part => part.Count?.Value ?? 0);
        if (IsHeader(total.Piece)) ExplainHeader(total, parts, sum, isDossiers);
        else if (parts.Count > 1 && sum == total.Count!.Value && (isDossiers || HasUnit(total.Count))) drafts.Remove(total);
    }

    /// <summary>A bare "hd 3" before other rows is a row of its own, whatever they add up to.</summary>
    private static bool HasUnit(Count count) => count.Unit is not (CountUnit.None or CountUnit.Unknown);

    private void ExplainHeader(Draft total, List<Draft> parts, int sum, bool isDossiers)
    {
        if (parts is [{ Count: null } only])
        {
            only.Count = total.Count;
            drafts.Remove(total);
        }
        else if (isDossiers && sum > 0 && sum < total.Count!.Value && parts.TrueForAll(part => !part.IsDoubtful))
        {
            total.Count = total.Count with { Value = total.Count.Value - sum };
        }
        else if (sum > 0)
        {
            drafts.Remove(total);
        }
        else
        {
            foreach (var part in parts.Where(_ => !isDossiers)) part.Count = total.Count;
            if (!isDossiers) drafts.Remove(total);
        }
    }
}
